// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/html/furniture.hh"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

#include "corpus/dutch/normalise.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kLongestNotice = 500;

// Folded. A block that is one of these, but for punctuation at its end, is a control.
constexpr std::array kControls = {"terug naar boven",
                                  "naar boven",
                                  "terug naar overzicht",
                                  "terug naar het overzicht",
                                  "terug",
                                  "delen via",
                                  "deel via",
                                  "deel deze pagina",
                                  "deel dit artikel",
                                  "deel dit bericht",
                                  "delen",
                                  "deel op",
                                  "deel op twitter",
                                  "deel op linkedin",
                                  "deel op facebook",
                                  "deel via e-mail",
                                  "deel via whatsapp",
                                  "print",
                                  "printen",
                                  "print deze pagina",
                                  "pagina afdrukken",
                                  "afdrukken",
                                  "stel uw vraag",
                                  "stel je vraag",
                                  "stel een vraag",
                                  "stuur een e-mail",
                                  "stuur e-mail",
                                  "mail ons",
                                  "bel ons",
                                  "lees meer",
                                  "lees verder",
                                  "meer lezen",
                                  "lees voor",
                                  "toon meer",
                                  "meer tonen",
                                  "toon minder",
                                  "bekijk alle",
                                  "alles tonen",
                                  "volgende",
                                  "vorige",
                                  "direct naar inhoud",
                                  "direct naar de inhoud",
                                  "direct naar hoofdinhoud",
                                  "direct naar de hoofdinhoud",
                                  "ga naar inhoud",
                                  "ga naar de inhoud",
                                  "spring naar inhoud",
                                  "naar de inhoud",
                                  "overslaan en naar de inhoud gaan",
                                  "inloggen",
                                  "uitloggen",
                                  "aanmelden",
                                  "registreren",
                                  "mijn account",
                                  "zoek",
                                  "zoeken",
                                  "zoeken op deze site",
                                  "menu",
                                  "sluit",
                                  "sluiten",
                                  "home",
                                  "u bent hier",
                                  "je bent hier",
                                  "u bevindt zich hier",
                                  "kruimelpad",
                                  "hoofdmenu",
                                  "hoofdnavigatie",
                                  "accepteren",
                                  "alles accepteren",
                                  "weigeren",
                                  "akkoord",
                                  "voorkeuren opslaan",
                                  "cookie-instellingen",
                                  "cookies",
                                  "cookiebeleid",
                                  "disclaimer",
                                  "privacyverklaring",
                                  "privacy",
                                  "toegankelijkheid",
                                  "sitemap",
                                  "reageer",
                                  "plaats een reactie",
                                  "was deze informatie nuttig",
                                  "heeft deze informatie u geholpen",
                                  "afmelden",
                                  "uitschrijven",
                                  "bekijk de webversie",
                                  "bekijk deze e-mail in uw browser",
                                  "bekijk deze mail in uw browser",
                                  "volg ons",
                                  "volg ons op",
                                  "back to top",
                                  "share",
                                  "share this page",
                                  "skip to content",
                                  "skip to main content",
                                  "log in",
                                  "login",
                                  "search",
                                  "close",
                                  "read more",
                                  "next",
                                  "previous",
                                  "accept",
                                  "accept all",
                                  "you are here",
                                  "print this page",
                                  "unsubscribe",
                                  "view in browser",
                                  "view this email in your browser"};

// Folded. A short block with one of these is a notice.
constexpr std::array kNotices = {"website gebruikt cookies",
                                 "site gebruikt cookies",
                                 "websites gebruiken cookies",
                                 "wij gebruiken cookies",
                                 "we gebruiken cookies",
                                 "maken gebruik van cookies",
                                 "maakt gebruik van cookies",
                                 "plaatsen cookies",
                                 "plaatst cookies",
                                 "uses cookies",
                                 "we use cookies",
                                 "browser wordt niet ondersteund",
                                 "verouderde browser",
                                 "andere browser te",
                                 "update uw browser",
                                 "browser is not supported",
                                 "outdated browser",
                                 "javascript staat uit",
                                 "javascript is uitgeschakeld",
                                 "javascript uitgeschakeld",
                                 "zet javascript aan",
                                 "enable javascript",
                                 "javascript is disabled",
                                 "mail niet goed leesbaar",
                                 "wordt deze nieuwsbrief niet goed weergegeven",
                                 "ontvangt deze nieuwsbrief omdat",
                                 "ontvangt deze e-mail omdat",
                                 "ontvangt deze mail omdat"};

// A crumb trail, even where nothing marks it as one.
constexpr std::array kOpenings = {
    "u bent hier:",      "je bent hier:", "u bevindt zich hier:", "you are here:", "deel via ",
    "deel deze pagina ", "lees ook:",     "lees verder:"};

constexpr std::array kNames = {
    "nav",        "navbar",       "navigation",   "navigatie",     "menu",
    "submenu",    "hoofdmenu",    "topmenu",      "breadcrumb",    "breadcrumbs",
    "kruimelpad", "broodkruimel", "crumbs",       "crumb",         "cookie",
    "cookies",    "cookiebar",    "cookiebanner", "cookieconsent", "consent",
    "gdpr",       "ccm",          "footer",       "voettekst",     "topbar",
    "toolbar",    "toolbox",      "masthead",     "sidebar",       "zijbalk",
    "share",      "sharing",      "sharebar",     "socialshare",   "social",
    "socials",    "socialmedia",  "delen",        "addtoany",      "addthis",
    "skip",       "skiplink",     "skiplinks",    "pager",         "pagination",
    "paginering", "prevnext",     "newsletter",   "nieuwsbrief",   "popup",
    "modal",      "lightbox",     "overlay",      "advert",        "advertisement",
    "ads",        "banner",       "related",      "gerelateerd",   "searchbox",
    "searchbar",  "zoekbalk",     "login",        "comments",      "respond",
    "backtotop",  "totop",        "sitemap",      "disclaimer",    "browserwarning",
    "feedback",   "preheader",    "unsubscribe",  "tags",          "taglist",
    "trefwoorden"};

// Of lines about the text: who wrote it, when.
constexpr std::array kBylineNames = {
    "byline",    "author",       "auteur",  "meta",      "metadata",        "postmeta",
    "submitted", "date",         "datum",   "dateline",  "publicatiedatum", "pubdate",
    "published", "gepubliceerd", "updated", "gewijzigd", "timestamp",       "leestijd"};

// Whether one of the words of a class or id is in `names`: "breadcrumbs", "cookie-bar", "navTop".
template <std::size_t N>
bool has_name(std::string_view attribute, const std::array<const char*, N>& names) {
  std::string word;
  const auto is_name = [&] {
    return std::find(names.begin(), names.end(), std::string_view(word)) != names.end();
  };
  bool after_lower = false;
  for (const char c : attribute) {
    const auto letter = static_cast<unsigned char>(c);
    const bool upper = std::isupper(letter) != 0;
    if (std::isalpha(letter) == 0 || (upper && after_lower)) {
      if (is_name()) return true;
      word.clear();
    }
    if (std::isalpha(letter) != 0) word += static_cast<char>(std::tolower(letter));
    after_lower = std::islower(letter) != 0;
  }
  return is_name();
}

}  // namespace

bool is_site_chrome(std::string_view text) {
  if (text.empty() || text.size() > kLongestNotice) return false;
  std::string folded = dutch::fold(text);
  const auto has = [&](std::string_view phrase) {
    return folded.find(phrase) != std::string::npos;
  };
  if (std::any_of(kNotices.begin(), kNotices.end(), has)) return true;
  if (folded.size() > 200) return false;
  const auto opens = [&](std::string_view phrase) { return folded.starts_with(phrase); };
  if (std::any_of(kOpenings.begin(), kOpenings.end(), opens)) return true;
  constexpr std::string_view kTrim = " .:!?>|-\xC2\xBB\xE2\x80\xBA";
  const std::size_t begin = folded.find_first_not_of(kTrim);
  if (begin == std::string::npos)
    return folded.find_first_not_of(" >|\xC2\xBB\xE2\x80\xBA") == std::string::npos;
  folded = folded.substr(begin, folded.find_last_not_of(kTrim) - begin + 1);
  return std::find(kControls.begin(), kControls.end(), std::string_view(folded)) != kControls.end();
}

bool names_chrome(std::string_view attribute) {
  return has_name(attribute, kNames);
}

bool names_byline(std::string_view attribute) {
  return has_name(attribute, kBylineNames);
}

}  // namespace speerpunt
