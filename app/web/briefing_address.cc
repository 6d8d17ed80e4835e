// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/briefing_address.hh"

#include <algorithm>
#include <array>
#include <charconv>

#include "app/today.hh"
#include "app/web/known_theme.hh"
#include "app/web/server/request.hh"
#include "corpus/data.hh"
#include "corpus/error.hh"
#include "corpus/join.hh"

namespace speerpunt::web {
namespace {

constexpr std::array<std::string_view, 4> kTemplates{"position-paper", "factsheet", "inbreng",
                                                     "dossier"};
constexpr std::size_t kMostPages = 100;
constexpr std::size_t kMostQuotes = 150;  // that are named: an address has its limits
constexpr std::size_t kLongestText = 500;

[[noreturn]] void refuse(std::string why) {
  throw Error("usage", std::move(why), {}, "Ga terug en verbeter het, of begin opnieuw.");
}

std::string short_text(const Request& request, std::string_view name) {
  const std::string& text = request.parameter(name);
  if (text.size() > kLongestText) refuse("De tekst bij “" + std::string(name) + "” is te lang.");
  return text;
}

// Between separators, without blanks around; empty ones are left out.
std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    std::string_view part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    while (part.starts_with(' ')) part.remove_prefix(1);
    while (part.ends_with(' ')) part.remove_suffix(1);
    if (!part.empty()) parts.emplace_back(part);
  }
  return parts;
}

std::vector<std::string> ids(const Request& request, std::string_view name) {
  std::vector<std::string> found;
  for (std::string& id : request.parameters(name))
    if (std::ranges::find(found, id) == found.end()) found.push_back(std::move(id));
  if (found.size() > kMostQuotes) refuse("Er zijn te veel citaten gekozen.");
  return found;
}

std::string day(const Request& request, std::string_view name) {
  std::string text = request.parameter(name);
  if (!text.empty() && !parse_iso_date(text, ""))
    refuse("“" + text + "” is geen datum; schrijf 2015 of 2015-06-30.");
  return text;
}

std::string page_limit(const Request& request) {
  const std::string& text = request.parameter("bladzijden");
  if (text.empty()) return text;
  std::size_t pages = 0;
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), pages);
  if (parsed.ec != std::errc() || parsed.ptr != text.data() + text.size() || pages > kMostPages)
    refuse("Het aantal bladzijden is een getal tot " + std::to_string(kMostPages) + ".");
  return std::to_string(pages);
}

const std::string& known_template(const std::string& id) {
  if (std::ranges::find(kTemplates, id) == kTemplates.end())
    refuse("Er is geen sjabloon “" + id + "”.");
  return id;
}

// "A, B" of a list that may be empty.
std::string first_of(const Recipe& recipe, const std::string& option) {
  const auto found = recipe.options.find(option);
  return found == recipe.options.end() || found->second.empty() ? "" : found->second.front();
}
std::vector<std::string> all_of(const Recipe& recipe, const std::string& option) {
  const auto found = recipe.options.find(option);
  return found == recipe.options.end() ? std::vector<std::string>() : found->second;
}

}  // namespace

std::string BriefingAddress::query() const {
  std::string text;
  const auto add = [&text](std::string_view name, const std::string& value) {
    if (value.empty()) return;
    text += text.empty() ? "?" : "&";
    text.append(name).append("=").append(percent_encoded(value));
  };
  add("thema", theme);
  if (form != kTemplates.front()) add("vorm", form);
  add("van", from);
  add("tot", until);
  add("aan", join(addressees, ", "));
  add("uitgever", join(publishers, ", "));
  add("bladzijden", pages);
  add("aanleiding", occasion);
  add("commissie", committee);
  add("agenda", join(agenda, "\n"));
  add("sinds", since);
  for (const std::string& id : dropped) add("weg", id);
  for (const std::string& id : pinned) add("erbij", id);
  for (const std::string& id : order) add("orde", id);
  return text;
}

BriefingAddress briefing_address(const Request& request, const std::vector<Theme>& themes) {
  BriefingAddress address;
  if (const std::string& theme = request.parameter("thema"); !theme.empty())
    address.theme = known_theme(themes, theme).id;
  if (const std::string& form = request.parameter("vorm"); !form.empty())
    address.form = known_template(form);
  address.from = day(request, "van");
  address.until = day(request, "tot");
  address.addressees = split(short_text(request, "aan"), ',');
  address.publishers = split(short_text(request, "uitgever"), ',');
  address.pages = page_limit(request);
  address.occasion = short_text(request, "aanleiding");
  address.committee = short_text(request, "commissie");
  address.agenda = split(short_text(request, "agenda"), '\n');
  address.since = short_text(request, "sinds");
  address.dropped = ids(request, "weg");
  address.pinned = ids(request, "erbij");
  address.order = ids(request, "orde");
  return address;
}

BriefRequest brief_request(const BriefingAddress& address) {
  BriefRequest request;
  request.theme = address.theme;
  request.form = load_briefing_template(address.form);
  if (!address.pages.empty()) {
    const auto pages = static_cast<std::size_t>(std::stoul(address.pages));
    request.form.max_pages = pages == 0 ? std::nullopt : std::optional<std::size_t>(pages);
  }
  request.date = today();
  if (!address.from.empty()) request.from = parse_iso_date(address.from, "");
  if (!address.until.empty()) request.until = parse_iso_date(address.until, "");
  request.addressees = address.addressees;
  request.publishers = address.publishers;
  request.occasion = address.occasion;
  request.committee = address.committee;
  request.agenda = address.agenda;
  request.without = address.dropped;
  request.pinned = address.pinned;
  request.order = address.order;
  return request;
}

Recipe recipe_of(const BriefingAddress& address) {
  Recipe recipe;
  recipe.theme = address.theme;
  const auto add = [&recipe](const std::string& option, std::vector<std::string> values) {
    std::erase(values, "");
    if (!values.empty()) recipe.options[option] = std::move(values);
  };
  add("template", {address.form});
  add("from", {address.from});
  add("until", {address.until});
  add("addressee", address.addressees);
  add("publisher", address.publishers);
  add("max-pages", {address.pages});
  add("occasion", {address.occasion});
  add("committee", {address.committee});
  add("agenda", address.agenda);
  add("without", address.dropped);
  add("pin", address.pinned);
  add("order", address.order);
  return recipe;
}

BriefingAddress address_of(const Recipe& recipe) {
  BriefingAddress address;
  address.theme = recipe.theme;
  if (const std::string form = first_of(recipe, "template"); !form.empty()) {
    if (std::ranges::find(kTemplates, form) == kTemplates.end())
      throw Error("recipe-invalid", "Dit recept heeft een eigen sjabloon.", form,
                  "Maak deze briefing op de opdrachtregel: speerpunt recipes run NAAM.");
    address.form = form;
  }
  address.from = first_of(recipe, "from");
  address.until = first_of(recipe, "until");
  address.addressees = all_of(recipe, "addressee");
  address.publishers = all_of(recipe, "publisher");
  address.pages = first_of(recipe, "max-pages");
  address.occasion = first_of(recipe, "occasion");
  address.committee = first_of(recipe, "committee");
  address.agenda = all_of(recipe, "agenda");
  address.dropped = all_of(recipe, "without");
  address.pinned = all_of(recipe, "pin");
  address.order = all_of(recipe, "order");
  return address;
}

std::vector<TemplateName> briefing_templates() {
  std::vector<TemplateName> templates;
  for (const std::string_view id : kTemplates)
    templates.push_back({std::string(id), load_briefing_template(std::string(id)).name});
  return templates;
}

}  // namespace speerpunt::web
