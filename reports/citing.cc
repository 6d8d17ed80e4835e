// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/citing.hh"

#include <algorithm>
#include <optional>

#include "reports/wording.hh"

namespace speerpunt {
namespace {

std::vector<std::string> fields_of(std::string_view number) {
  std::vector<std::string> fields(1);
  for (const char c : number) {
    if (c == ':') {
      fields.emplace_back();
    } else {
      fields.back() += c;
    }
  }
  return fields;
}

// "2016-2017" and "20162017" as "2016/17"; empty: not known.
std::string session_in_dutch(std::string_view session) {
  const std::size_t second = session.size() == 8 ? 4 : 5;
  if (session.size() < 8 || session.size() != second + 4) return {};
  return std::string(session.substr(0, 4)) + "/" + std::string(session.substr(second + 2));
}

std::string with(const std::string& before, const std::string& text) {
  return text.empty() || text == "?" ? std::string() : before + text;
}

std::string paper_in_dutch(const std::vector<std::string>& fields) {
  const std::string& number = fields[4];
  std::string dossier = fields[3];
  std::ranges::replace(dossier, '-', ' ');  // 34300 XVI
  const bool has_letter = !number.empty() && number.front() >= 'A' && number.front() <= 'Z';
  return "Kamerstukken" + with(" ", fields[1]) + with(" ", session_in_dutch(fields[2])) +
         (fields[1] == "?" && session_in_dutch(fields[2]).empty() ? " " : ", ") + dossier +
         with(has_letter ? ", " : ", nr. ", number);
}

std::string chamber_in_dutch(const std::string& kind) {
  return kind.ends_with("ek") ? "I" : "II";
}

bool is_law(const Source& source) {
  return source.number.starts_with("BWB");
}

// "artikel 40" of the innermost heading that is one; nothing: none is.
std::optional<std::string> article_in(const std::vector<std::string>& heading) {
  for (auto one = heading.rbegin(); one != heading.rend(); ++one) {
    if (!one->starts_with("Artikel ") && !one->starts_with("artikel ")) continue;
    std::size_t begin = one->find_first_not_of(' ', 8);
    if (begin == std::string::npos) continue;
    std::size_t end = std::min(one->find(' ', begin), one->size());
    while (end > begin && ((*one)[end - 1] == '.' || (*one)[end - 1] == ':')) --end;
    const char first = (*one)[begin];
    const bool is_number = (first >= '0' && first <= '9') || (first >= 'A' && first <= 'Z');
    if (is_number && end > begin) return "artikel " + one->substr(begin, end - begin);
  }
  return {};
}

}  // namespace

std::string official_name(std::string_view number) {
  const std::vector<std::string> fields = fields_of(number);
  const std::string& kind = fields.front();
  if (kind == "kst" && fields.size() == 5) return paper_in_dutch(fields);
  if (kind.starts_with("ah-") && fields.size() == 3) {
    return "Aanhangsel Handelingen " + chamber_in_dutch(kind) + " " + session_in_dutch(fields[1]) +
           ", nr. " + fields[2];
  }
  if (kind.starts_with("h-") && fields.size() >= 3) {
    return "Handelingen " + chamber_in_dutch(kind) + " " + session_in_dutch(fields[1]) + ", nr. " +
           fields[2] + with(", item ", fields.size() > 3 ? fields[3] : "");
  }
  if (fields.size() != 3) return {};
  const std::string place = " " + fields[1] + ", " + fields[2];
  if (kind == "stcrt") return "Staatscourant" + place;
  if (kind == "stb") return "Staatsblad" + place;
  if (kind == "trb") return "Tractatenblad" + place;
  return {};
}

std::string cited_in_dutch(const Source& source, const std::vector<std::string>& heading,
                           const Citation& citation) {
  std::string text = official_name(source.number);
  if (text.empty() && is_law(source) && !source.title.empty()) {
    text = source.title;
    if (const auto article = article_in(heading)) text += ", " + *article;
  }
  if (text.empty()) text = source_in_dutch(source);
  return text + ", " + pages_in_dutch(citation);
}

std::string listed_in_dutch(const Source& source) {
  const std::string name = official_name(source.number);
  return name.empty() ? source_in_dutch(source) : name + " (" + source_in_dutch(source) + ")";
}

}  // namespace speerpunt
