// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/verification.hh"

#include <map>
#include <set>

#include <gmock/gmock.h>

#include "corpus/error.hh"
#include "reports/exported_text.hh"
#include "reports/provenance.hh"
#include "reports/render.hh"
#include "tests/reports/briefing_example.hh"

namespace speerpunt {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// The originals of the example, page by page.
struct Originals {
  std::map<int, std::string> pages = {{1, ""},
                                      {2, "Kop Werk is *goed* &"},
                                      {3, "<ge-\nzond>. Slot"},
                                      {4, "De minister moet dit\ndoen."},
                                      {5, "Einde."}};
  std::set<DocumentId> removed = {};
  std::string trouble = {};  // code of the Error that reading gives

  Evidence evidence() const {
    Evidence evidence;
    evidence.page_text = [this](const DocumentId&, PageNumber page) {
      if (!trouble.empty()) throw Error(trouble, "as planted");
      return pages.at(page.value);
    };
    evidence.pages_of = [this](const DocumentId& id) -> std::optional<int> {
      if (removed.contains(id)) return {};
      return static_cast<int>(pages.size());
    };
    evidence.newer = [](const DocumentId&) { return std::optional<Source>(); };
    return evidence;
  }
};

const Originals kUntouched;

Provenance provenance() {
  return provenance_of(briefing_example(), "0.1.0");
}

std::vector<LapseReason> reasons(const Verification& verification) {
  std::vector<LapseReason> reasons;
  for (const Lapse& lapse : verification.lapses) reasons.push_back(lapse.reason);
  return reasons;
}

TEST(Verification, HoldsWhereNothingChanged) {
  const Verification found = verify(provenance(), kUntouched.evidence(), {});
  EXPECT_EQ(found.quotes, 2u);
  EXPECT_EQ(found.holding, 2u);
  EXPECT_THAT(found.lapses, IsEmpty());
}

TEST(Verification, CatchesAChangedWord) {
  Originals originals;
  originals.pages[4] = "De minister kan dit doen.";
  const Verification found = verify(provenance(), originals.evidence(), {});
  EXPECT_EQ(found.holding, 1u);
  ASSERT_THAT(reasons(found), ElementsAre(LapseReason::kNotOnPage));
  EXPECT_EQ(found.lapses[0].citation.quote, "De minister moet dit doen.");
  EXPECT_EQ(found.lapses[0].path, "map/visie.pdf");
  EXPECT_EQ(found.lapses[0].found_on, std::nullopt);
}

TEST(Verification, CatchesAWrongPageAndSaysTheRightOne) {
  Provenance wrong = provenance();
  wrong.quotes[1].quote.citation.page = wrong.quotes[1].quote.citation.page_end = {2};
  const Verification found = verify(wrong, kUntouched.evidence(), {});
  ASSERT_THAT(reasons(found), ElementsAre(LapseReason::kNotOnPage));
  EXPECT_EQ(found.lapses[0].found_on, PageNumber{4});
}

TEST(Verification, CatchesAPageThatTheDocumentDoesNotHave) {
  for (const int page : {-1, 0, 6, 2000000000}) {
    Provenance wrong = provenance();
    wrong.quotes[1].quote.citation.page = wrong.quotes[1].quote.citation.page_end = {page};
    const Verification found = verify(wrong, kUntouched.evidence(), {});
    ASSERT_THAT(reasons(found), ElementsAre(LapseReason::kNotOnPage)) << page;
    EXPECT_EQ(found.lapses[0].found_on, PageNumber{4}) << page;
  }
}

TEST(Verification, SaysWhatBecameOfTheOriginal) {
  Originals originals;
  originals.trouble = "original-missing";
  EXPECT_THAT(reasons(verify(provenance(), originals.evidence(), {})),
              ElementsAre(LapseReason::kOriginalMissing, LapseReason::kOriginalMissing));
  originals.trouble = "original-changed";
  EXPECT_THAT(reasons(verify(provenance(), originals.evidence(), {})),
              ElementsAre(LapseReason::kOriginalChanged, LapseReason::kOriginalChanged));
  originals.removed = {"doc"};
  EXPECT_THAT(reasons(verify(provenance(), originals.evidence(), {})),
              ElementsAre(LapseReason::kRemoved, LapseReason::kRemoved));
}

TEST(Verification, NamesTheNewerVersionWithoutCallingItALapse) {
  Evidence evidence = kUntouched.evidence();
  evidence.newer = [](const DocumentId&) {
    return std::optional<Source>({"new", "Visie 2020", "", {}, "nieuw.pdf", ""});
  };
  const Verification found = verify(provenance(), evidence, {});
  EXPECT_THAT(found.lapses, IsEmpty());
  ASSERT_EQ(found.superseded.size(), 1u);
  EXPECT_EQ(found.superseded[0].by.title, "Visie 2020");
}

class EditedExport : public testing::Test {
 protected:
  std::vector<LapseReason> after(const std::string& text) const {
    return reasons(verify(provenance(), originals_.evidence(), text));
  }
  const std::string text_ = text_of(briefing_example());
  Originals originals_;

  std::string with(const std::string& from, const std::string& to) const {
    std::string text = text_;
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << text;
    return text.replace(at, from.size(), to);
  }
};

TEST_F(EditedExport, HoldsWhereTheTextAroundTheQuotesChanged) {
  EXPECT_THAT(after("Beste lezer,\n" + text_ + "\nGroet"), IsEmpty());
}

TEST_F(EditedExport, TellsAChangedWord) {
  EXPECT_THAT(after(with("moet", "kan")), ElementsAre(LapseReason::kQuoteEdited));
}

TEST_F(EditedExport, TellsAnotherPageOrSource) {
  EXPECT_THAT(after(with("p.\u00A04", "p.\u00A05")), ElementsAre(LapseReason::kPageEdited));
  EXPECT_THAT(after(with("p.\u00A04", "p.\u00A041")), ElementsAre(LapseReason::kPageEdited));
  EXPECT_THAT(after(with("doen. [1]", "doen. [2]")), ElementsAre(LapseReason::kPageEdited));
}

TEST_F(EditedExport, HoldsWhereTheNumberOfThePageFollows) {
  EXPECT_THAT(after(with("p.\u00A04", "p.\u00A04\n1\n")), IsEmpty());
}

TEST_F(EditedExport, TellsAQuoteThatWasTakenOut) {
  EXPECT_THAT(after("Niets meer."),
              ElementsAre(LapseReason::kQuoteEdited, LapseReason::kQuoteEdited));
}

}  // namespace
}  // namespace speerpunt
