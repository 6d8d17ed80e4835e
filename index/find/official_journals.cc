// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/find/official_journals.hh"

#include <array>
#include <utility>

#include "index/find/character_scanner.hh"

namespace speerpunt {
namespace {

struct JournalName {
  std::string_view folded;
  std::string_view id;
};
constexpr auto kJournals = std::to_array<JournalName>({{"stcrt", "stcrt"},
                                                       {"staatscourant", "stcrt"},
                                                       {"stb", "stb"},
                                                       {"staatsblad", "stb"},
                                                       {"trb", "trb"},
                                                       {"tractatenblad", "trb"}});
constexpr auto kEuropean =
    std::to_array<std::string_view>({"publicatieblad", "pbeu", "pbeg", "pb", "pbl"});
constexpr auto kMonths =
    std::to_array<std::string_view>({"januari", "februari", "maart", "april", "mei", "juni", "juli",
                                     "augustus", "september", "oktober", "november", "december"});

bool take_numero(CharacterScanner& scanner) {
  const bool taken =
      scanner.take("nr.") || scanner.take("nr") || scanner.take("no.") || scanner.take("nummer");
  if (taken) scanner.skip_spaces();
  return taken;
}

std::string take_year(CharacterScanner& scanner) {
  const std::size_t start = scanner.position();
  std::string year = scanner.take_digits(4, 4);
  if (year.starts_with("18") || year.starts_with("19") || year.starts_with("20")) return year;
  scanner.back_to(start);
  return {};
}

// "2 juni 2010", "4.5.2016", "4-5-2016": its year; empty: no date, and nothing is taken.
std::string take_year_of_date(CharacterScanner& scanner) {
  const std::size_t start = scanner.position();
  if (!scanner.take_digits(1, 2).empty()) {
    if (scanner.take_any(".-/")) {
      if (!scanner.take_digits(1, 2).empty() && scanner.take_any(".-/")) {
        if (std::string year = take_year(scanner); !year.empty()) return year;
      }
    } else {
      scanner.skip_spaces();
      for (const std::string_view month : kMonths) {
        if (!scanner.take(month)) continue;
        scanner.skip_spaces();
        if (std::string year = take_year(scanner); !year.empty()) return year;
        break;
      }
    }
  }
  scanner.back_to(start);
  return {};
}

// " 2015, nr. 407", " 2015/407", "-2015-407", " van 2 juni 2010, nr. 8868", " nr. 8868 van 2 juni
// 2010"
std::optional<JournalIssue> national_issue(CharacterScanner scanner, std::string_view journal) {
  constexpr std::size_t kLongestNumber = 6;
  const auto issue = [&](const std::string& year, const std::string& number, std::size_t end) {
    return JournalIssue{std::string(journal) + ':' + year + ':' + number, end};
  };
  scanner.take(".");
  const bool hyphen = scanner.take("-");
  scanner.skip_spaces();
  if (take_numero(scanner)) {
    const std::string number = scanner.take_digits(1, kLongestNumber);
    scanner.skip_spaces();
    if (number.empty() || !scanner.take("van")) return std::nullopt;
    scanner.skip_spaces();
    const std::string year = take_year_of_date(scanner);
    return year.empty() ? std::nullopt : std::optional(issue(year, number, scanner.position()));
  }
  if (scanner.take("van")) scanner.skip_spaces();
  std::string year = take_year_of_date(scanner);
  if (year.empty()) year = take_year(scanner);
  if (year.empty()) return std::nullopt;
  if (hyphen) {
    if (!scanner.take("-")) return std::nullopt;
  } else {
    const bool comma = scanner.take(",") || scanner.take("/");
    scanner.skip_spaces();
    if (!take_numero(scanner) && !comma) return std::nullopt;
  }
  const std::string number = scanner.take_digits(1, kLongestNumber);
  return number.empty() ? std::nullopt : std::optional(issue(year, number, scanner.position()));
}

void take_page(CharacterScanner& scanner) {
  const std::size_t start = scanner.position();
  if (scanner.take("/")) {
    if (scanner.take_digits(1, 4).empty()) scanner.back_to(start);
    return;
  }
  if (!scanner.take(", ")) return;
  const bool named = scanner.take("blz. ") || scanner.take("p. ") || scanner.take("pag. ");
  if (!named || scanner.take_digits(1, 4).empty()) scanner.back_to(start);
}

// " 2016, L 119", " L 281 van 23.11.1995, blz. 31", " 2005 L 255/22", " L, 2024/1689"
std::optional<JournalIssue> european_issue(CharacterScanner scanner) {
  scanner.take(".");
  scanner.skip_spaces();
  if (scanner.take("van de Europese ")) {
    if (!scanner.take("Unie") && !scanner.take("Gemeenschappen")) return std::nullopt;
  } else if (!scanner.take("EU")) {
    scanner.take("EG");
  }
  const auto skip = [&] {
    scanner.skip_spaces();
    if (scanner.take(",")) scanner.skip_spaces();
  };
  skip();
  take_numero(scanner);
  std::string year = take_year(scanner);
  if (!year.empty()) {
    skip();
    take_numero(scanner);
  }
  const std::string series = scanner.take("L") ? "L" : scanner.take("C") ? "C" : "";
  if (series.empty()) return std::nullopt;
  skip();
  take_numero(scanner);
  const std::size_t start = scanner.position();
  // Since October 2023 each act is an issue, numbered within its year.
  if (const std::string of_act = take_year(scanner); !of_act.empty() && scanner.take("/")) {
    const std::string number = scanner.take_digits(1, 5);
    if (number.empty()) return std::nullopt;
    return JournalIssue{"pb:" + of_act + ':' + series + ':' + number, scanner.position()};
  }
  scanner.back_to(start);
  const std::string number = scanner.take_digits(1, 4);
  if (number.empty() || CharacterScanner::is_alphanumeric(scanner.peek())) return std::nullopt;
  take_page(scanner);
  std::size_t end = scanner.position();
  skip();
  if (scanner.take("van")) scanner.skip_spaces();
  if (std::string of_date = take_year_of_date(scanner); !of_date.empty()) {
    if (year.empty()) year = std::move(of_date);
    take_page(scanner);
    end = scanner.position();
  }
  return JournalIssue{"pb:" + (year.empty() ? "?" : year) + ':' + series + ':' + number, end};
}

}  // namespace

std::optional<JournalIssue> journal_issue_at(std::string_view text, std::size_t begin,
                                             std::string_view folded) {
  for (const JournalName& journal : kJournals) {
    const bool is_it = folded == journal.folded ||
                       (folded.starts_with(journal.folded) && folded[journal.folded.size()] == '-');
    if (is_it)
      return national_issue(CharacterScanner(text, begin + journal.folded.size()), journal.id);
  }
  for (const std::string_view name : kEuropean) {
    if (folded != name) continue;
    // "PbL 119" has the series in the same word.
    const std::size_t length = name == "pbl" ? name.size() - 1 : name.size();
    return european_issue(CharacterScanner(text, begin + length));
  }
  return std::nullopt;
}

}  // namespace speerpunt
