// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ignore.hh"

#include <gtest/gtest.h>

namespace speerpunt {
namespace {

bool ignores(std::string_view lines, std::string_view path, bool is_folder = false) {
  const IgnorePatterns patterns(lines);
  const auto verdict = patterns.verdict(path, is_folder);
  return verdict && verdict->ignored;
}

TEST(Ignore, NothingWithoutAPattern) {
  EXPECT_FALSE(ignores("", "a.pdf"));
  EXPECT_FALSE(ignores("# a.pdf\n\n   \n", "a.pdf"));
}

TEST(Ignore, ANameInAnyFolder) {
  EXPECT_TRUE(ignores("concept.pdf", "concept.pdf"));
  EXPECT_TRUE(ignores("concept.pdf", "een/twee/concept.pdf"));
  EXPECT_FALSE(ignores("concept.pdf", "concept.pdf.txt"));
  EXPECT_FALSE(ignores("concept.pdf", "eenconcept.pdf"));
}

TEST(Ignore, AStarStopsAtASlash) {
  EXPECT_TRUE(ignores("*.pdf", "een/a.pdf"));
  EXPECT_TRUE(ignores("a*c", "abbc"));
  EXPECT_TRUE(ignores("a*c", "ac"));
  EXPECT_TRUE(ignores("een/*.pdf", "een/a.pdf"));
  EXPECT_FALSE(ignores("een/*.pdf", "een/twee/a.pdf"));
  EXPECT_FALSE(ignores("een/*.pdf", "nul/een/a.pdf")) << "a slash inside ties it to the folder";
}

TEST(Ignore, AQuestionMarkIsOneCharacterOfAnyLength) {
  EXPECT_TRUE(ignores("caf?.txt", "café.txt"));
  EXPECT_FALSE(ignores("caf?.txt", "caf.txt"));
  EXPECT_FALSE(ignores("a?b", "a/b"));
}

TEST(Ignore, OneOfSeveralCharacters) {
  EXPECT_TRUE(ignores("versie[0-9].pdf", "versie7.pdf"));
  EXPECT_FALSE(ignores("versie[0-9].pdf", "versieA.pdf"));
  EXPECT_TRUE(ignores("versie[!0-9].pdf", "versieA.pdf"));
  EXPECT_FALSE(ignores("versie[^0-9].pdf", "versie7.pdf"));
  EXPECT_TRUE(ignores("[]]x", "]x"));
  EXPECT_TRUE(ignores("[a-]x", "-x"));
  EXPECT_TRUE(ignores("[\\]a]x", "]x"));
  EXPECT_TRUE(ignores("[é-ü]x", "öx"));
  EXPECT_FALSE(ignores("a[!b]c", "a/c"));
}

TEST(Ignore, ABracketWithoutAnEndIsABracket) {
  EXPECT_TRUE(ignores("[abc", "[abc"));
  EXPECT_FALSE(ignores("[abc", "a"));
}

TEST(Ignore, ASlashInFrontTiesItToTheFolder) {
  EXPECT_TRUE(ignores("/a.pdf", "a.pdf"));
  EXPECT_FALSE(ignores("/a.pdf", "een/a.pdf"));
}

TEST(Ignore, ASlashAtTheEndMeansFolders) {
  EXPECT_TRUE(ignores("oud/", "oud", true));
  EXPECT_FALSE(ignores("oud/", "oud", false));
  EXPECT_TRUE(ignores("oud/", "een/oud", true)) << "a slash at the end does not tie it";
}

TEST(Ignore, TwoStarsAreAnyFolders) {
  EXPECT_TRUE(ignores("**/oud", "oud"));
  EXPECT_TRUE(ignores("**/oud", "een/twee/oud"));
  EXPECT_FALSE(ignores("**/oud", "eenoud"));
  EXPECT_TRUE(ignores("een/**/oud", "een/oud"));
  EXPECT_TRUE(ignores("een/**/oud", "een/twee/drie/oud"));
  EXPECT_FALSE(ignores("een/**/oud", "eenoud"));
  EXPECT_TRUE(ignores("een/**", "een/twee/a.pdf"));
  EXPECT_FALSE(ignores("een/**", "een"));
  EXPECT_TRUE(ignores("**", "wat/dan/ook"));
  EXPECT_FALSE(ignores("een/a**b", "een/a/b")) << "elsewhere they are one star";
  EXPECT_TRUE(ignores("een/a**b", "een/axxb"));
}

TEST(Ignore, TheLastPatternThatFitsDecides) {
  EXPECT_FALSE(ignores("*.pdf\n!visie.pdf", "visie.pdf"));
  EXPECT_TRUE(ignores("*.pdf\n!visie.pdf", "brief.pdf"));
  EXPECT_TRUE(ignores("!visie.pdf\n*.pdf", "visie.pdf"));
  EXPECT_TRUE(ignores("*.pdf\n!visie.pdf\n/visie.pdf", "visie.pdf"));
}

TEST(Ignore, ABackslashTakesTheNextAsItIs) {
  EXPECT_TRUE(ignores("\\#1.txt", "#1.txt"));
  EXPECT_TRUE(ignores("\\!.txt", "!.txt"));
  EXPECT_TRUE(ignores("a\\*", "a*"));
  EXPECT_FALSE(ignores("a\\*", "ab"));
}

TEST(Ignore, SpacesAndCarriageReturnsAtTheEndDoNotCount) {
  EXPECT_TRUE(ignores("a.pdf  \r\n", "a.pdf"));
  EXPECT_TRUE(ignores("a\\ ", "a "));
  EXPECT_TRUE(
      ignores("\xEF\xBB\xBF"
              "a.pdf",
              "a.pdf"));
}

TEST(Ignore, ANameThatIsNotUtf8MatchesItself) {
  EXPECT_TRUE(ignores("lat\xE9n.txt", "lat\xE9n.txt"));
  EXPECT_TRUE(ignores("lat?n.txt", "lat\xE9n.txt"));
  EXPECT_FALSE(ignores("laté*", "lat\xE9n.txt"));
}

TEST(Ignore, SaysWhichPatternItWas) {
  const IgnorePatterns patterns("*.txt\n!b.txt");
  EXPECT_EQ(patterns.verdict("a.txt", false)->pattern, "*.txt");
  EXPECT_EQ(patterns.verdict("b.txt", false)->pattern, "!b.txt");
  EXPECT_FALSE(patterns.verdict("c.pdf", false));
}

TEST(Ignore, APatternMadeToTakeLongDoesNot) {
  std::string pattern;
  for (int i = 0; i < 200; ++i) pattern += "*a";
  EXPECT_FALSE(ignores(pattern + "b", std::string(4000, 'a')));
}

TEST(Ignore, ByDefaultWhatIsNoDocument) {
  const IgnorePatterns& patterns = default_ignore_patterns();
  for (const char* path : {"~$visie.docx", "map/a.pdf.part", "a.crdownload", "map/Thumbs.db",
                           "thumbs.db", "visie.docx~", "visie.bak"}) {
    EXPECT_TRUE(patterns.verdict(path, false)) << path;
  }
  EXPECT_TRUE(patterns.verdict("__MACOSX", true));
  for (const char* path : {"visie.docx", "part.pdf", "tmp/visie.pdf", "~visie.pdf"}) {
    EXPECT_FALSE(patterns.verdict(path, false)) << path;
  }
}

}  // namespace
}  // namespace speerpunt
