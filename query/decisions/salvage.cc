// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/decisions/salvage.hh"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "corpus/data.hh"
#include "corpus/error.hh"
#include "corpus/free_name.hh"
#include "query/decisions/decisions.hh"
#include "query/sqlite/row_carver.hh"

namespace speerpunt {
namespace {

namespace fs = std::filesystem;

// The columns of query/decisions/schema.hh, in their order; those of the other end came later.
enum Column : std::size_t {
  kSequence,
  kId,
  kTime,
  kAuthor,
  kKind,
  kValue,
  kReason,
  kUndoes,
  kAbout,
  kWasClass = kAbout + 7,
  kWasAddressee,
  kWasStrength,
  kWasConfidence,
  kWasCue,
  kOther,
  kColumns = kOther + 7
};

std::string text(const CarvedRow& row, std::size_t column) {
  const auto* value = std::get_if<std::string>(&row.values[column]);
  return value == nullptr ? std::string() : *value;
}

int integer(const CarvedRow& row, std::size_t column) {
  const auto* value = std::get_if<std::int64_t>(&row.values[column]);
  return value == nullptr ? 0 : static_cast<int>(*value);
}

// SQLite stores a number without a fraction as an integer.
double real(const CarvedRow& row, std::size_t column) {
  const auto* value = std::get_if<double>(&row.values[column]);
  return value == nullptr ? integer(row, column) : *value;
}

RecommendationKey key(const CarvedRow& row, std::size_t first) {
  return {text(row, first),     text(row, first + 1),    text(row, first + 2),
          text(row, first + 3), integer(row, first + 4), integer(row, first + 5),
          text(row, first + 6)};
}

bool has_other(const CarvedRow& row) {
  return row.values.size() > kOther && !std::holds_alternative<std::monostate>(row.values[kOther]);
}

// Empty: no line that could have been written.
std::optional<Decision> decision_of(const CarvedRow& row) {
  const auto kind = decision_kind(text(row, kKind));
  const auto was = recommendation_class(text(row, kWasClass));
  if (!kind || !was || (row.values.size() > kOther && row.values.size() != kColumns))
    return std::nullopt;
  Decision decision{text(row, kId),
                    text(row, kTime),
                    text(row, kAuthor),
                    *kind,
                    text(row, kValue),
                    text(row, kReason),
                    text(row, kUndoes),
                    key(row, kAbout),
                    {*was, addressees_of(text(row, kWasAddressee)), integer(row, kWasStrength),
                     real(row, kWasConfidence), text(row, kWasCue)},
                    {}};
  if (has_other(row)) decision.other = key(row, kOther);
  try {
    check(decision);
  } catch (const Error&) {
    return std::nullopt;
  }
  return decision;
}

// By their place in the log. Where two lines claim one place, or one line two, which damage can
// make of them, all lines stay.
std::multimap<std::int64_t, Decision> readable_lines(const fs::path& file) {
  std::multimap<std::int64_t, Decision> lines;
  std::set<std::string> ids;
  carve_rows(read_file(file), kOther, kColumns, [&](const CarvedRow& row) {
    auto decision = decision_of(row);
    if (decision && ids.insert(decision->id).second)
      lines.emplace(row.number, *std::move(decision));
  });
  return lines;
}

bool is_damaged(const fs::path& file) {
  try {
    Decisions(file).all();
    return false;
  } catch (const Error& error) {
    if (error.code() != "decisions-damaged" && error.code() != "decisions-failed") throw;
    return true;
  }
}

void move_file(const fs::path& from, const fs::path& to) {
  std::error_code code;
  fs::rename(from, to, code);
  if (code)
    throw Error("decisions-unwritable", "cannot move " + from.string() + ": " + code.message(),
                to.string(), "check that you may write in the workspace");
}

}  // namespace

std::optional<Salvage> salvage_decisions(const Workspace& workspace) {
  const fs::path file = decisions_file(workspace);
  std::error_code code;
  if (!fs::exists(file, code) || !is_damaged(file)) return std::nullopt;
  const auto lines = readable_lines(file);
  Salvage salvage{free_name(file.string() + ".damaged"), lines.size(), 0};
  // Places are given one after another.
  const std::int64_t last = lines.empty() ? 0 : lines.rbegin()->first;
  const auto believable = static_cast<std::int64_t>(fs::file_size(file) / kColumns);
  if (last <= believable)
    salvage.lost = static_cast<std::size_t>(last) - std::min<std::size_t>(last, lines.size());

  const fs::path made = file.string() + ".saved";
  fs::remove(made, code);
  std::vector<Decision> in_order;
  for (const auto& [place, decision] : lines) in_order.push_back(decision);
  Decisions(made).restore(in_order);
  fs::copy_file(file, salvage.damaged, code);
  if (code)
    throw Error("decisions-unwritable", "cannot keep the damaged file: " + code.message(),
                salvage.damaged.string(), "make room, and check that you may write there");
  // The journal of the damaged file is not one of the new file.
  if (const fs::path journal = file.string() + "-journal"; fs::exists(journal, code))
    move_file(journal, salvage.damaged.string() + "-journal");
  move_file(made, file);
  return salvage;
}

}  // namespace speerpunt
