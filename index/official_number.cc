// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/official_number.hh"

#include <algorithm>
#include <cctype>
#include <optional>
#include <regex>
#include <string_view>
#include <vector>

#include "corpus/dutch/normalise.hh"
#include "index/references.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kLongestIdentifier = 60;
constexpr std::size_t kLongestLine = 200;

// What the first page and the address of a paper tell of it.
struct Letterhead {
  std::string chamber;  // I, II; empty: not known
  std::string session;  // 2016-2017; empty: not known
  std::string dossier;  // 29282, 34300-XV
  std::string number;
};

std::string_view last_part(std::string_view path) {
  path = path.substr(0, path.find_first_of("?#"));
  return path.substr(path.find_last_of('/') + 1);
}

// "20162017" as 2016-2017.
std::string with_hyphen(const std::string& session) {
  return session.substr(0, 4) + "-" + session.substr(4);
}

// The name under which it lies at the publisher's: "kst-29282-283", "ah-tk-20232024-1481".
std::optional<std::string> identified(std::string_view text, const Letterhead& head) {
  if (text.size() > kLongestIdentifier) return {};
  const std::string name(text);
  std::smatch found;
  static const std::regex paper(R"(kst-(?:(\d{8})-)?(\d{5})(-[IVXL]+)?-([0-9]+|[A-Z]{1,2}))");
  if (std::regex_match(name, found, paper)) {
    const std::string number = found[4];
    const bool has_letter = std::isdigit(static_cast<unsigned char>(number.front())) == 0;
    const std::string chamber = has_letter ? "I" : head.chamber.empty() ? "?" : head.chamber;
    const std::string session = found[1].matched ? with_hyphen(found[1]) : head.session;
    return "kst:" + chamber + ":" + (session.empty() ? "?" : session) + ":" + found[2].str() +
           found[3].str() + ":" + number;
  }
  static const std::regex answers(R"(ah-(tk|ek)-(\d{8})-(\d+))");
  if (std::regex_match(name, found, answers)) {
    return "ah-" + found[1].str() + ":" + found[2].str() + ":" + found[3].str();
  }
  static const std::regex proceedings(R"(h-(tk|ek)-(\d{8})-(\d+)(?:-(\d+))?)");
  if (std::regex_match(name, found, proceedings)) {
    return "h-" + found[1].str() + ":" + found[2].str() + ":" + found[3].str() +
           (found[4].matched ? ":" + found[4].str() : "");
  }
  static const std::regex journal(R"((stcrt|stb|trb)-(\d{4})-(\d+))");
  if (std::regex_match(name, found, journal)) {
    return found[1].str() + ":" + found[2].str() + ":" + found[3].str();
  }
  return {};
}

std::optional<std::string> law_in(std::string_view text) {
  static const std::regex law(R"((?:^|[^A-Za-z0-9])(BWB[RV]\d{7})(?![0-9]))");
  std::cmatch found;
  if (!std::regex_search(text.data(), text.data() + text.size(), found, law)) return {};
  return found[1].str();
}

// The lines of the first page, each a block of its own or a row of one.
std::vector<std::string_view> lines_of(std::span<const Passage> beginning) {
  std::vector<std::string_view> lines;
  for (const Passage& passage : beginning) {
    for (const std::string& heading : passage.heading) lines.emplace_back(heading);
    for (const PassageBlock& block : passage.blocks) {
      if (block.page.value > 1) return lines;
      std::string_view text = passage.slice(block.span);
      while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (end > 0 && end <= kLongestLine) lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
      }
    }
  }
  return lines;
}

Letterhead letterhead_of(const Document& document, const std::vector<std::string_view>& lines) {
  Letterhead head;
  if (document.publisher == "Tweede Kamer") head.chamber = "II";
  if (document.publisher == "Eerste Kamer") head.chamber = "I";
  static const std::regex chamber("(Eerste|Tweede) Kamer der Staten-Generaal.*");
  static const std::regex session(".*[Vv]ergaderjaar (\\d{4})(?:-|–|/)(\\d{4}|\\d{2}).*");
  static const std::regex dossier("(\\d{2})(?: |\\.|\u00A0)?(\\d{3})(?: ([IVXL]+))?(?:\\s.*)?");
  static const std::regex number("[Nn]r\\. ?(\\d+|[A-Z]{1,2})(?:\\s.*)?");
  const auto look_at = [&](std::string_view line) {
    const std::string text(line);
    std::smatch found;
    if (head.chamber.empty() && std::regex_match(text, found, chamber)) {
      head.chamber = found[1] == "Eerste" ? "I" : "II";
    } else if (head.session.empty() && std::regex_match(text, found, session)) {
      const std::string first = found[1];
      const std::string last = found[2];
      head.session = first + "-" + (last.size() == 2 ? first.substr(0, 2) + last : last);
    } else if (head.dossier.empty() && std::regex_match(text, found, dossier)) {
      head.dossier =
          found[1].str() + found[2].str() + (found[3].matched ? "-" + found[3].str() : "");
    } else if (!head.dossier.empty() && head.number.empty() &&
               std::regex_match(text, found, number)) {
      head.number = found[1];
    }
  };
  if (document.subtitle.size() <= kLongestLine) look_at(document.subtitle);
  for (const std::string_view line : lines) look_at(line);
  return head;
}

// "Kamerstuk 29282, nr. 283 | Overheid.nl": the title of its web page.
std::optional<std::string> titled(const Document& document, const Letterhead& head) {
  if (!document.title.starts_with("Kamerstuk ")) return {};
  for (const Reference& reference : find_references(document.title)) {
    if (!reference.id.starts_with("kst:")) continue;
    const std::string rest =
        reference.id.substr(reference.id.find(':', reference.id.find(':', 4) + 1));
    return "kst:" + (head.chamber.empty() ? "?" : head.chamber) + ":" +
           (head.session.empty() ? "?" : head.session) + rest;
  }
  return {};
}

// The act that the title is the name of, and nothing else.
std::optional<std::string> law_titled(const Document& document) {
  if (document.kind != "wet") return {};
  const std::vector<Reference> found = find_references(document.title);
  const bool is_whole = found.size() == 1 && found.front().kind == ReferenceKind::kLaw &&
                        found.front().span.size() == document.title.size() &&
                        found.front().id.find(' ') == std::string::npos;
  if (!is_whole) return {};
  return found.front().id;
}

}  // namespace

std::string official_number(const Document& document, std::span<const Passage> beginning) {
  const std::vector<std::string_view> lines = lines_of(beginning);
  const Letterhead head = letterhead_of(document, lines);
  for (const std::string_view place :
       {last_part(document.path), last_part(document.url), std::string_view(document.url)}) {
    const std::string_view stem = place.substr(0, place.find('.'));
    if (auto number = identified(stem, head)) return *number;
    if (auto law = law_in(place)) return *law;
  }
  for (const std::string_view line : lines) {
    if (auto number = identified(line, head)) return *number;
  }
  if (auto number = titled(document, head)) return *number;
  if (auto number = law_titled(document)) return *number;
  const bool is_whole = !head.chamber.empty() && !head.session.empty() && !head.number.empty();
  if (!is_whole) return {};
  return "kst:" + head.chamber + ":" + head.session + ":" + head.dossier + ":" + head.number;
}

}  // namespace speerpunt
