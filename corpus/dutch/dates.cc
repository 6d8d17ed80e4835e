// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/dutch/dates.hh"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>

#include "corpus/dutch/date_tokens.hh"
#include "corpus/dutch/date_words.hh"
#include "corpus/dutch/year_context.hh"

namespace speerpunt::dutch {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr int first_candidate = 1990;
constexpr int last_candidate = 2040;
constexpr int no_year = -1;
constexpr int no_weekday = -1;

year_month_day calendar_day(int year, int month, int day) {
  return {std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
          std::chrono::day{static_cast<unsigned>(day)}};
}

bool fits(const year_month_day& date, int weekday) {
  return date.ok() &&
         (weekday == no_weekday || std::chrono::weekday{sys_days{date}} ==
                                       std::chrono::weekday{static_cast<unsigned>(weekday)});
}

std::string digits(int number, std::size_t width) {
  std::string text = std::to_string(number);
  return std::string(width > text.size() ? width - text.size() : 0, '0') + text;
}

std::string day_value(const std::string& year, int month, int day) {
  return year + "-" + digits(month, 2) + "-" + digits(day, 2);
}

enum class Direction { kNone, kPast, kFuture };

class Finder {
 public:
  Finder(std::string_view text, const std::optional<Date>& anchor)
      : text_(text), tokens_(date_tokens(text)) {
    if (anchor && anchor->precision == DatePrecision::kDay && parse_iso_date(anchor->value, {})) {
      anchor_ =
          calendar_day(anchor->year(), anchor->sort_key() / 100 % 100, anchor->sort_key() % 100);
    }
  }

  std::vector<DateMention> find() {
    while (at_ < tokens_.size()) {
      const std::size_t before = at_;
      const bool found = read_iso() || read_numeric() || read_day() || read_days() ||
                         read_month_first() || read_quarter() || read_season() || read_decade() ||
                         read_half() || read_month() || read_year();
      if (!found && at_ == before) ++at_;
    }
    return std::move(found_);
  }

 private:
  static constexpr std::size_t npos = std::string_view::npos;

  const DateToken* token(std::size_t index) const {
    return index < tokens_.size() ? &tokens_[index] : nullptr;
  }
  std::string_view word(std::size_t index) const {
    return index < tokens_.size() ? std::string_view(tokens_[index].word) : std::string_view();
  }
  int number(std::size_t index) const {
    return index < tokens_.size() && tokens_[index].is_number() ? tokens_[index].number : -1;
  }
  std::string_view gap(std::size_t index) const {
    return index < tokens_.size() ? tokens_[index].before : std::string_view("|");
  }
  // Space, perhaps with the dot of an abbreviation or a comma.
  bool is_loose(std::size_t index) const {
    const std::string_view between = gap(index);
    return !between.empty() && between.size() <= 4 &&
           between.find_first_not_of(" \n\t.,") == npos && between.find_first_of(" \n\t") != npos;
  }
  bool is_glued(std::size_t index) const { return gap(index).empty(); }

  void add(std::size_t first, std::size_t last, std::string value) {
    found_.push_back({{{tokens_[first].begin}, {tokens_[last].end}}, std::move(value), {}, false});
    at_ = last + 1;
    last_year_token_ = tokens_[last].is_year() ? last : tokens_.size();
  }

  // 2017-06-08, also before T10:00
  bool read_iso() {
    if (!tokens_[at_].is_year() || gap(at_ + 1) != "-" || gap(at_ + 2) != "-") return false;
    const int month = number(at_ + 1), day = number(at_ + 2);
    if (day < 1 || day > 31 || month < 1 || month > 12 || tokens_[at_ + 2].size() != 2 ||
        tokens_[at_ + 1].size() != 2 || is_continued(at_ + 2, "-")) {
      return false;
    }
    return add_day(at_, at_ + 2, tokens_[at_].number, month, day, no_weekday);
  }

  // 20/03/2014, 03-05-2016, 30.3.2017
  bool read_numeric() {
    const std::string_view joint = gap(at_ + 1);
    const DateToken* year = token(at_ + 2);
    if (number(at_) < 0 || year == nullptr || !year->is_year() || gap(at_ + 2) != joint ||
        !(joint == "-" || joint == "/" || joint == ".") || tokens_[at_].size() > 2 ||
        number(at_ + 1) < 1 || tokens_[at_ + 1].size() > 2 || is_continued(at_ + 2, joint) ||
        (at_ > 0 && tokens_[at_ - 1].is_number() && gap(at_) == joint)) {
      return false;
    }
    return add_day(at_, at_ + 2, year->number, number(at_ + 1), number(at_), no_weekday);
  }

  // The figure goes on after token `last`.
  bool is_continued(std::size_t last, std::string_view joint) const {
    const DateToken* next = token(last + 1);
    return next != nullptr && next->is_number() && (next->before == joint || next->before.empty());
  }

  // [dinsdag] 26[e] oktober [2021]
  bool read_day() {
    std::size_t at = at_;
    int weekday = no_weekday;
    if (!tokens_[at].is_number()) {
      weekday = weekday_at(at);
      if (weekday == no_weekday || !is_loose(at + 1)) return false;
      ++at;
      if (word(at) == "de") ++at;
    }
    const std::size_t day_token = at;
    const int day = number(at);
    if (day < 0 || tokens_[at].size() > 2 || is_decimal(at)) return false;
    if (is_ordinal_ending(at + 1)) ++at;
    const int month = month_of_day(at + 1);
    if (month < 0 || !(is_loose(at + 1) || gap(at + 1) == "-")) return false;
    const std::size_t month_token = at + 1;
    const auto [year, year_token] = year_after(month_token);
    // An impossible day is no date, and neither is what is left of it.
    if (number(day_token) < 1 || !add_day(at_, year_token, year, month, day, weekday)) {
      at_ = year_token + 1;
    }
    return true;
  }

  // The 1 of "versie 2.1, juni 2017".
  bool is_decimal(std::size_t index) const {
    return index > 0 && gap(index) == "." && tokens_[index - 1].is_number();
  }

  // The "e" of 12e, the "th" of 12th.
  bool is_ordinal_ending(std::size_t index) const {
    constexpr auto endings =
        std::to_array<std::string_view>({"e", "ste", "de", "st", "nd", "rd", "th"});
    return is_glued(index) && std::ranges::find(endings, word(index)) != endings.end();
  }

  // An English name counts where a year follows it.
  int month_of_day(std::size_t index) const {
    const int month = month_number(word(index));
    if (month > 0 || year_after(index).first == no_year) return month;
    return english_month_number(word(index));
  }

  // 12-14 maart 2019, 12 en 13 maart 2019: the first of the days.
  bool read_days() {
    const int first = number(at_);
    if (first < 1 || tokens_[at_].size() > 2 || is_decimal(at_)) return false;
    const std::string_view joint = gap(at_ + 1);
    std::size_t last = at_ + 1;
    if (word(last) == "en" && is_loose(last)) {
      ++last;
    } else if (word(last) == "t" && word(last + 1) == "m" && gap(last + 1) == "/") {
      last += 2;
    } else if (!(joint == "-" || joint == "–" || joint == " - " || joint == " – ")) {
      return false;
    }
    const int month = month_of_day(last + 1);
    if (number(last) <= first || number(last) > 31 || month < 0 || !is_loose(last + 1))
      return false;
    const auto [year, year_token] = year_after(last + 1);
    if (year == no_year || !calendar_day(year, month, number(last)).ok()) return false;
    return add_day(at_, year_token, year, month, first, no_weekday);
  }

  // March 12, 2019; April 3rd, 2020
  bool read_month_first() {
    const int month = english_month_number(word(at_));
    const int day = number(at_ + 1);
    if (month < 0 || day < 1 || tokens_[at_ + 1].size() > 2 || !is_loose(at_ + 1)) return false;
    const std::size_t year = at_ + (is_ordinal_ending(at_ + 2) ? 3 : 2);
    if (token(year) == nullptr || !token(year)->is_year() || !is_loose(year)) return false;
    return add_day(at_, year, token(year)->number, month, day, no_weekday);
  }

  int weekday_at(std::size_t index) const {
    for (std::size_t i = 0; i < weekday_names.size(); ++i) {
      const std::string_view name = word(index);
      if (!name.starts_with(weekday_names[i])) continue;
      const std::string_view rest = name.substr(weekday_names[i].size());
      constexpr auto parts =
          std::to_array<std::string_view>({"", "ochtend", "morgen", "middag", "avond", "nacht"});
      if (std::ranges::find(parts, rest) != parts.end()) return static_cast<int>(i);
    }
    return number_in(weekday_abbreviations, word(index));
  }

  // The year behind a month and its token; no_year and the month's own token where there is none.
  std::pair<int, std::size_t> year_after(std::size_t month_token) const {
    std::size_t at = month_token + 1;
    if (word(at) == "van" && is_loose(at)) ++at;
    const DateToken* year = token(at);
    if (year == nullptr || !year->is_number()) return {no_year, month_token};
    if (year->is_year() && (is_loose(at) || year->before == "-")) return {year->number, at};
    const bool apostrophe = year->before.ends_with("'") || year->before.ends_with("’");
    if (year->size() == 2 && apostrophe) {
      return {year->number + (year->number < 50 ? 2000 : 1900), at};
    }
    return {no_year, month_token};
  }

  bool add_day(std::size_t first, std::size_t last, int year, int month, int day, int weekday) {
    if (year == no_year) year = year_of_range(last, month, day, weekday);
    if (year == no_year) return add_open_day(first, last, month, day, weekday);
    const year_month_day date = calendar_day(year, month, day);
    if (!date.ok()) return false;
    add(first, last, day_value(digits(year, 4), month, day));
    found_.back().weekday_conflict = !fits(date, weekday);
    return true;
  }

  // "30 maart tot 2 april 2017", "1 januari en 1 juli 2019": the year stands behind the second.
  int year_of_range(std::size_t last, int month, int day, int weekday) const {
    std::size_t at = last + 1;
    while (at < tokens_.size() && at < last + 4 &&
           (word(at) == "en" || word(at) == "tot" || word(at) == "met" || word(at) == "t" ||
            word(at) == "m")) {
      ++at;
    }
    const bool dash = gap(at) == "-" || gap(at) == " - " || gap(at) == " – " || gap(at) == "–";
    if (at == last + 1 && !dash) return no_year;
    if (weekday_at(at) != no_weekday) ++at;
    const int second_month = month_number(word(at + 1));
    if (number(at) < 1 || number(at) > 31 || second_month < month) return no_year;
    const int year = year_after(at + 1).first;
    return year != no_year && fits(calendar_day(year, month, day), weekday) ? year : no_year;
  }

  bool add_open_day(std::size_t first, std::size_t last, int month, int day, int weekday) {
    if (!calendar_day(2000, month, day).ok()) return false;
    const Direction direction = direction_around(first, last);
    add(first, last, day_value("XXXX", month, day));
    DateMention& mention = found_.back();
    if (const int year = resolved_year(direction, month, day, weekday); year != no_year) {
      mention.value = day_value(digits(year, 4), month, day);
      mention.weekday_conflict = !fits(calendar_day(year, month, day), weekday);
      return true;
    }
    if (weekday == no_weekday) return true;
    for (int year = first_candidate; year <= last_candidate; ++year) {
      if (fits(calendar_day(year, month, day), weekday)) mention.years.push_back(year);
    }
    return true;
  }

  Direction direction_around(std::size_t first, std::size_t last) const {
    const std::string_view after = word(last + 1);
    const std::string_view before = first > 0 ? word(first - 1) : std::string_view();
    const bool two_letters = gap(last + 2) == ".";
    if (after == "jl" || after == "laatstleden" ||
        (after == "j" && word(last + 2) == "l" && two_letters) || before == "afgelopen") {
      return Direction::kPast;
    }
    if (after == "aanstaande" || (after == "a" && word(last + 2) == "s" && two_letters) ||
        before == "aanstaande" || before == "komende") {
      return Direction::kFuture;
    }
    return Direction::kNone;
  }

  int resolved_year(Direction direction, int month, int day, int weekday) const {
    if (!anchor_ || (direction == Direction::kNone && weekday == no_weekday)) return no_year;
    const sys_days anchor{*anchor_};
    const int anchor_year = static_cast<int>(anchor_->year());
    int best = no_year;
    std::chrono::days best_distance{};
    // A day and its weekday come together again within 40 years, leap days included.
    for (int year = anchor_year - 40; year <= anchor_year + 40; ++year) {
      const year_month_day date = calendar_day(year, month, day);
      if (!fits(date, direction == Direction::kNone ? weekday : no_weekday)) continue;
      const std::chrono::days distance = sys_days{date} - anchor;
      if ((direction == Direction::kPast && distance.count() > 0) ||
          (direction == Direction::kFuture && distance.count() < 0)) {
        continue;
      }
      if (best == no_year || std::abs(distance.count()) < std::abs(best_distance.count())) {
        best = year;
        best_distance = distance;
      }
    }
    return best;
  }

  // "van 2023", "2023": the token of the year at `index` or one later; nullptr: none.
  const DateToken* year_near(std::size_t& index) const {
    if (word(index) == "van" && is_loose(index)) ++index;
    const DateToken* year = token(index);
    return year != nullptr && year->is_year() && is_loose(index) ? year : nullptr;
  }

  // vierde kwartaal van 2023, 4e kwartaal 2023, kwartaal 4 van 2023, Q4 2023, 2023-Q4
  bool read_quarter() {
    std::size_t at = at_;
    int quarter = -1;
    if (word(at) == "q" && is_glued(at + 1)) {
      quarter = number(at + 1);
      at += 2;
      if (const DateToken* year = token(at); year != nullptr && gap(at) == "-" && year->is_year()) {
        return add_quarter(at, year->number, quarter);
      }
    } else if (tokens_[at].is_year() && gap(at + 1) == "-" && word(at + 1) == "q" &&
               is_glued(at + 2)) {
      return add_quarter(at + 2, tokens_[at].number, number(at + 2));
    } else if (word(at) == "kwartaal") {
      quarter = number(at + 1);
      at += 2;
    } else {
      quarter = number_in(ordinal_names, word(at), 1);
      if (quarter < 0) quarter = number(at);
      ++at;
      if (is_glued(at) && (word(at) == "e" || word(at) == "de" || word(at) == "ste")) ++at;
      if (word(at) != "kwartaal") return false;
      ++at;
    }
    const DateToken* year = year_near(at);
    return year != nullptr && add_quarter(at, year->number, quarter);
  }

  bool add_quarter(std::size_t last, int year, int quarter) {
    if (quarter < 1 || quarter > 4) return false;
    add(at_, last, digits(year, 4) + "-Q" + std::to_string(quarter));
    return true;
  }

  bool read_season() {
    const Season* season = season_named(word(at_));
    std::size_t at = at_ + 1;
    if (season == nullptr) return false;
    const DateToken* year = year_near(at);
    if (year == nullptr) return false;
    add(at_, at, digits(year->number, 4) + "-" + std::string(season->value));
    return true;
  }

  // eind jaren zestig, de jaren '90
  bool read_decade() {
    const bool with_part = is_part_of_year(word(at_));
    std::size_t at = with_part ? at_ + 1 : at_;
    if (with_part && word(at) == "de") ++at;
    if (word(at) != "jaren" || at + 1 >= tokens_.size()) return false;
    const DateToken& name = tokens_[at + 1];
    int decade = number_in(decades, name.word);
    std::string century = "19";
    if (name.is_number() && name.number % 10 == 0 && (name.size() == 2 || name.is_year())) {
      decade = name.number / 10 % 10;
      if (name.is_year()) century = digits(name.number / 100, 2);
    }
    if (decade < 0 || !(name.before == " " || name.before == " '" || name.before == " ’")) {
      return false;
    }
    add(at_, at + 1,
        century + std::to_string(decade) + "X" + (with_part ? "-" + word_of_part(word(at_)) : ""));
    return true;
  }

  static std::string word_of_part(std::string_view word) {
    if (word == "einde") return "eind";
    return word == "begin" || word == "eind" ? std::string(word) : "midden";
  }

  // tweede helft van 2021
  bool read_half() {
    if ((word(at_) != "eerste" && word(at_) != "tweede") || word(at_ + 1) != "helft") return false;
    std::size_t at = at_ + 2;
    const DateToken* year = year_near(at);
    if (year == nullptr) return false;
    add(at_, at, digits(year->number, 4));
    return true;
  }

  // juni 2017, jan. 2019
  bool read_month() {
    const int month = month_of_day(at_);
    if (month < 0) return false;
    const auto [year, year_token] = year_after(at_);
    if (year == no_year || is_in_reference(tokens_, at_)) return false;
    add(at_, year_token, digits(year, 4) + "-" + digits(month, 2));
    return true;
  }

  // in 2016, eind 2018, (2015)
  bool read_year() {
    if (!tokens_[at_].is_year()) return false;
    const bool after_word = at_ > 1 && (word(at_ - 1) == "en" || word(at_ - 1) == "of" ||
                                        word(at_ - 1) == "tot" || word(at_ - 1) == "m");
    const bool lists = gap(at_) == ", " || gap(at_) == "-" || gap(at_) == "–" ||
                       gap(at_) == " - " || gap(at_) == " – ";
    const bool follows_year =
        (lists && at_ > 0 && last_year_token_ + 1 == at_) ||
        (after_word && (last_year_token_ + 2 == at_ || last_year_token_ + 3 == at_));
    if (!is_year_in_context(text_, tokens_, at_, follows_year)) return false;
    const bool with_part = at_ > 0 && is_part_of_year(word(at_ - 1)) && gap(at_) == " ";
    add(with_part ? at_ - 1 : at_, at_, digits(tokens_[at_].number, 4));
    return true;
  }

  std::string_view text_;
  std::vector<DateToken> tokens_;
  std::optional<year_month_day> anchor_;
  std::size_t at_ = 0;
  std::size_t last_year_token_ = npos - 8;  // of the last date, where it ended in a year
  std::vector<DateMention> found_;
};

}  // namespace

std::vector<DateMention> find_dates(std::string_view text, std::optional<Date> anchor) {
  return Finder(text, anchor).find();
}

}  // namespace speerpunt::dutch
