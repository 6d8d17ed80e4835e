// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/review_desk.hh"

#include <cstdlib>
#include <utility>

#include <pwd.h>
#include <unistd.h>

#include "app/cli/review.hh"
#include "corpus/error.hh"
#include "query/decisions/keys.hh"
#include "query/decisions/review.hh"

namespace speerpunt::cli {
namespace {

Error not_a_decision(const std::string& typed) {
  return Error("usage", "\"" + typed + "\" is no decision", {},
               "accept, reject, class=CLASS, addressee=NAME, strength=1..5, note=TEXT, link=ID, "
               "nolink=ID or undo");
}

}  // namespace

std::string author_of(const std::optional<std::string>& given) {
  if (given && !given->empty()) return *given;
  for (const char* name : {"SPEERPUNT_AUTHOR", "LOGNAME", "USER"}) {
    const char* value = std::getenv(name);
    if (value != nullptr && *value != '\0') return value;
  }
  const passwd* user = getpwuid(geteuid());
  if (user != nullptr && user->pw_name != nullptr && *user->pw_name != '\0') return user->pw_name;
  throw Error("usage", "it is not known who decides", {}, "say it with --author NAME");
}

ReviewDesk::ReviewDesk(const Workspace& workspace, std::string author)
    : index_(workspace),
      recognised_(index_.recommendations()),
      author_(std::move(author)),
      decisions_(decisions_file(workspace)) {}

Decision ReviewDesk::line_about(const Recommendation& one) const {
  Decision line;
  line.author = author_;
  line.about = key_of(one, recognised_, index_);
  line.was = speerpunt::recognised(one);
  return line;
}

const Decision* ReviewDesk::last_about(const std::string& id,
                                       const std::vector<Decision>& lines) const {
  const Recommendation& one = named_recommendation(recognised_, id);
  const Decision* last = latest(one, lines, recognised_, index_);
  if (last == nullptr) throw Error("usage", "nothing was decided about " + id);
  return last;
}

Decision ReviewDesk::understood(const std::string& id, const std::string& typed) const {
  const Recommendation& one = named_recommendation(recognised_, id);
  Decision line = line_about(one);
  const std::size_t equals = typed.find('=');
  const std::string name = typed.substr(0, equals);
  line.value = equals == std::string::npos ? "" : typed.substr(equals + 1);
  if (name == "link" || name == "nolink") {
    const Recommendation& other = named_recommendation(recognised_, line.value);
    if (other.id == one.id) throw Error("usage", "a recommendation is not linked with itself");
    line.kind = name == "link" ? DecisionKind::kConfirmLink : DecisionKind::kRejectLink;
    line.other = key_of(other, recognised_, index_);
    line.value.clear();
    return line;
  }
  const auto kind = decision_kind(name);
  const bool takes_value =
      kind && (*kind == DecisionKind::kClass || *kind == DecisionKind::kAddressee ||
               *kind == DecisionKind::kStrength || *kind == DecisionKind::kNote);
  const bool is_verdict = kind == DecisionKind::kAccept || kind == DecisionKind::kReject;
  if (!(takes_value || is_verdict) || takes_value != (equals != std::string::npos))
    throw not_a_decision(typed);
  if (kind == DecisionKind::kAddressee)
    line.value = line.value == "-" ? "" : joined_addressees(addressees_of(line.value));
  line.kind = *kind;
  if (!has_good_value(line)) {
    throw Error("usage", "not a good value: " + typed, {},
                "a class is beleidsaanbeveling, handelingsadvies, voornemen, standpunt or "
                "geldende_eis; a strength 1 to 5; a note is not empty");
  }
  return line;
}

void ReviewDesk::try_out(const std::string& id, const std::string& typed) const {
  if (typed == "undo") {
    const std::vector<Decision> lines = log();
    last_about(id, lines);
  } else {
    understood(id, typed);
  }
}

Decision ReviewDesk::decide(const std::string& id, const std::string& typed,
                            const std::string& reason) {
  if (typed == "undo") {
    const std::vector<Decision> lines = log();
    return undo(*last_about(id, lines), reason);
  }
  Decision line = understood(id, typed);
  line.reason = reason;
  return decisions_.add(std::move(line));
}

Recommendation ReviewDesk::now(const Recommendation& recognised) const {
  const DocumentId& document = recognised.citation.document;
  std::vector<Recommendation> beside;
  for (const Recommendation& one : recognised_) {
    if (one.citation.document == document) beside.push_back(one);
  }
  std::vector<Decision> lines = log();
  std::erase_if(lines, [&](const Decision& line) { return line.about.document != document; });
  for (Recommendation& one : review(std::move(beside), lines, index_).recommendations) {
    if (one.id == recognised.id) return std::move(one);
  }
  return recognised;
}

Decision ReviewDesk::undo(const Decision& undone, const std::string& reason) {
  Decision line;
  line.author = author_;
  line.kind = DecisionKind::kUndo;
  line.undoes = undone.id;
  line.reason = reason;
  line.about = undone.about;
  line.was = undone.was;
  return decisions_.add(std::move(line));
}

}  // namespace speerpunt::cli
