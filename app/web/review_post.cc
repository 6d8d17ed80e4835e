// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/review_post.hh"

#include <algorithm>
#include <utility>

#include "app/web/decided.hh"
#include "app/web/page.hh"
#include "app/web/recommendation_address.hh"
#include "app/web/recommendation_words.hh"
#include "corpus/error.hh"
#include "query/decisions/decisions.hh"
#include "query/decisions/keys.hh"
#include "query/decisions/sentences.hh"

namespace speerpunt::web {
namespace {

constexpr std::size_t kDocumentDigits = 64;
constexpr std::size_t kLongestText = 10'000;  // bytes

Error not_stored(const std::string& why) {
  return Error("decision-invalid", why, {},
               "Er is niets opgeslagen. Ga terug en probeer het weer.");
}

// "https://…/aanbeveling/3f2a…/r12?x#y" or "3f2a…/r12" -> "3f2a…/r12"; "3f2a…/7/s3" stays.
std::string id_in(std::string text) {
  if (is_sentence_id(text) && text.find('/') == kDocumentDigits) return text;
  text.resize(std::min(text.find_first_of("?# "), text.size()));
  const std::size_t last = text.rfind('/');
  if (last == std::string::npos || last == 0) return text;
  const std::size_t before = text.rfind('/', last - 1);
  return before == std::string::npos ? text : text.substr(before + 1);
}

class ReviewDesk {
 public:
  ReviewDesk(const Visit& visit, const IndexReader& index)
      : visit_(visit),
        index_(index),
        found_(recognised_recommendation(index, visit.parts[0] + "/" + visit.parts[1])) {}

  void decide() {
    const std::string& hash = field("tekst-hash");
    if (!hash.empty() && hash != text_hash(found_.one().text))
      throw Error("recommendation-unknown", "De tekst is intussen een andere.", {},
                  "Er is niets opgeslagen. Open de aanbeveling opnieuw en lees wat er nu staat.");
    const std::string& wish = field("besluit");
    if (wish == "aanvaarden" || wish == "afwijzen") {
      add(wish == "aanvaarden" ? DecisionKind::kAccept : DecisionKind::kReject, "");
    } else if (wish == "verbeteren") {
      correct();
    } else if (wish == "notitie") {
      if (field("notitie").find_first_not_of(" \t\n") == std::string::npos)
        throw not_stored("Een notitie kan niet leeg zijn.");
      add(DecisionKind::kNote, field("notitie"));
    } else if (wish == "koppelen" || wish == "ontkoppelen") {
      connect(wish == "koppelen" ? DecisionKind::kConfirmLink : DecisionKind::kRejectLink);
    } else if (wish == "verdwenen" || wish == "niet-verdwenen") {
      connect(wish == "verdwenen" ? DecisionKind::kConfirmEnd : DecisionKind::kRejectEnd);
    } else if (wish == "ongedaan") {
      undo();
    } else {
      throw not_stored("Dit besluit is niet bekend.");
    }
    for (Decision& line : lines_) decisions().add(std::move(line));
  }

 private:
  const std::string& field(std::string_view name) const {
    const std::string& value = visit_.request.form_value(name);
    if (value.size() > kLongestText) throw not_stored("De tekst is te lang.");
    return value;
  }

  Decisions& decisions() {
    if (!decisions_) decisions_.emplace(decisions_file(visit_.site.workspace));
    return *decisions_;
  }

  Decision& add(DecisionKind kind, std::string value) {
    Decision& line = lines_.emplace_back();
    line.author = visit_.session.name;
    line.kind = kind;
    line.value = std::move(value);
    line.reason = field("reden");
    line.about = key_of(found_.one(), found_.of_document, index_);
    line.was = recognised(found_.one());
    return line;
  }

  // Only what differs from what people see now.
  void correct() {
    const Recommendation now = decided_recommendation(visit_).one;
    const std::string& kind = field("soort");
    const std::string& strength = field("sterkte");
    const std::string addressee = joined_addressees(addressees_of(field("aan")));
    if (!recommendation_class(kind)) throw not_stored("Er is geen soort “" + kind + "”.");
    if (strength.size() != 1 || strength < "1" || strength > "5")
      throw not_stored("Een sterkte is een getal van 1 tot 5.");
    if (kind != name_of(now.kind)) add(DecisionKind::kClass, kind);
    if (strength != std::to_string(now.strength)) add(DecisionKind::kStrength, strength);
    if (addressee != joined_addressees(now.addressee)) add(DecisionKind::kAddressee, addressee);
  }

  void connect(DecisionKind kind) {
    const std::string other = id_in(field("ander"));
    if (other == found_.one().id)
      throw not_stored("Een aanbeveling wordt niet met zichzelf gekoppeld.");
    const auto key = key_of_end(other, index_);
    if (!key)
      throw Error("recommendation-unknown", "De andere zin is er niet (meer).", other,
                  "Er is niets opgeslagen. Open de draad opnieuw.");
    add(kind, "").other = *key;
  }

  // Of a line about this recommendation that still counts.
  void undo() {
    const std::vector<Decision> lines = decided_recommendation(visit_).lines;
    const std::string& id = field("regel");
    const auto line = std::ranges::find(lines, id, &Decision::id);
    if (line == lines.end() || line->kind == DecisionKind::kUndo)
      throw not_stored("Dit besluit is er niet.");
    if (std::ranges::find(lines, id, &Decision::undoes) != lines.end()) return;  // it is already
    Decision& undone = add(DecisionKind::kUndo, "");
    undone.undoes = id;
    undone.about = line->about;
    undone.was = line->was;
  }

  const Visit& visit_;
  const IndexReader& index_;
  RecognisedOne found_;
  std::optional<Decisions> decisions_;
  std::vector<Decision> lines_;
};

}  // namespace

Response review_recommendation(const Visit& visit) {
  const RecommendationAddress list = recommendation_address(visit.request, visit.site.themes);
  const ReadingRoom::Lease desk = visit.site.room.take();
  try {
    ReviewDesk(visit, desk->index).decide();
  } catch (const Error& error) {
    if (!error.code().starts_with("decisions-")) throw;
    throw Error(error.code(), "Het besluit is niet opgeslagen: " + std::string(error.what()),
                error.where(), error.hint());
  }
  return redirect("/aanbeveling/" + visit.parts[0] + "/" + visit.parts[1] + list.query() +
                  "#beoordeling");
}

}  // namespace speerpunt::web
