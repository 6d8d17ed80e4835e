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
#include "query/decisions/sentences.hh"
#include "query/lineage/lineage.hh"
#include "query/lineage/threads.hh"

namespace speerpunt::cli {
namespace {

Error not_a_decision(const std::string& typed) {
  return Error("usage", "\"" + typed + "\" is no decision", {},
               "accept, reject, class=CLASS, addressee=NAME, strength=1..5, note=TEXT, link=ID, "
               "nolink=ID, gone[=ID], notgone[=ID] or undo");
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
    : workspace_(workspace),
      index_(workspace),
      recognised_(index_.recommendations()),
      author_(std::move(author)),
      decisions_(decisions_file(workspace)) {}

Recommendation ReviewDesk::named(const std::string& name) const {
  return is_sentence_id(name) ? named_sentence(name) : named_recommendation(recognised_, name);
}

Recommendation ReviewDesk::named_sentence(const std::string& name) const {
  const std::size_t slash = name.find('/');
  const auto document = index_.find_document(name.substr(0, slash));
  const std::string id = document ? document->id + name.substr(slash) : name;
  if (document) {
    for (Recommendation& one : plain_sentences(document->id, recognised_, index_)) {
      if (one.id == id) return std::move(one);
    }
  }
  throw Error("recommendation-unknown", "there is no sentence " + name + " that can be in a thread",
              {}, "see `speerpunt lineage` for ids; one that is a recommendation has /r in its id");
}

RecommendationKey ReviewDesk::key_of(const Recommendation& one) const {
  const auto key = key_of_end(one.id, index_);
  if (!key) throw Error("recommendation-unknown", "there is no recommendation " + one.id);
  return *key;
}

Decision ReviewDesk::line_about(const Recommendation& one) const {
  Decision line;
  line.author = author_;
  line.about = key_of(one);
  line.was = speerpunt::recognised(one);
  return line;
}

const Decision* ReviewDesk::last_about(const std::string& id,
                                       const std::vector<Decision>& lines) const {
  const Decision* last = latest(named(id).id, lines, recognised_, index_);
  if (last == nullptr) throw Error("usage", "nothing was decided about " + id);
  return last;
}

// The sentence that speaks for its end as the threads have it now.
std::string ReviewDesk::proposed_end(const std::string& id) const {
  const Lineage lineage = read_lineage(Threads(workspace_, index_).store());
  for (const LineageStep& step : lineage.steps) {
    if (step.change == Change::kDisappeared && step.seen != LineageStep::kNone &&
        lineage.statements[step.from].id == id)
      return lineage.statements[step.seen].id;
  }
  throw Error("usage", "nothing says that " + id + " is no longer asked", {},
              "name the later sentence that is silent on it: gone=ID");
}

Decision ReviewDesk::about_two(Decision line, const Recommendation& one, const std::string& kind,
                               const std::string& other) const {
  const bool links = kind == "link" || kind == "nolink";
  if (!links && is_sentence_id(one.id))
    throw Error("usage", one.id + " is no recommendation, only " + kind + " of one can be said", {},
                "the recommendation first: review ID " + kind + "=" + one.id);
  const Recommendation second = named(other.empty() ? proposed_end(one.id) : other);
  if (second.id == one.id) throw Error("usage", "a sentence is not linked with itself");
  if (is_sentence_id(one.id) && is_sentence_id(second.id))
    throw Error("usage", "neither of the two is a recommendation");
  line.kind = kind == "link"     ? DecisionKind::kConfirmLink
              : kind == "nolink" ? DecisionKind::kRejectLink
              : kind == "gone"   ? DecisionKind::kConfirmEnd
                                 : DecisionKind::kRejectEnd;
  line.other = key_of(second);
  line.value.clear();
  return line;
}

Decision ReviewDesk::understood(const std::string& id, const std::string& typed) const {
  const Recommendation one = named(id);
  Decision line = line_about(one);
  const std::size_t equals = typed.find('=');
  const std::string name = typed.substr(0, equals);
  line.value = equals == std::string::npos ? "" : typed.substr(equals + 1);
  const bool links = name == "link" || name == "nolink";
  if (links || name == "gone" || name == "notgone") {
    if (line.value.empty() && (links || equals != std::string::npos)) throw not_a_decision(typed);
    const std::string other = line.value;
    return about_two(std::move(line), one, name, other);
  }
  const auto kind = decision_kind(name);
  const bool takes_value =
      kind && (*kind == DecisionKind::kClass || *kind == DecisionKind::kAddressee ||
               *kind == DecisionKind::kStrength || *kind == DecisionKind::kNote);
  const bool is_verdict = kind == DecisionKind::kAccept || kind == DecisionKind::kReject;
  if (!(takes_value || is_verdict) || takes_value != (equals != std::string::npos))
    throw not_a_decision(typed);
  if (is_sentence_id(one.id))
    throw Error("usage", one.id + " is no recommendation", {},
                "only link=ID and nolink=ID can be said of it");
  if (kind == DecisionKind::kAddressee && line.value.empty()) {
    throw Error("usage", "addressee= names nobody", {},
                "addressee=NAME, or addressee=- for nobody");
  }
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
