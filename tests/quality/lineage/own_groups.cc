// SPDX-License-Identifier: GPL-3.0-or-later
// quality_lineage PAIRS_FOLDER SENTENCES_FOLDER [--errors] [--time N]: how well pairs of our own
// sentences are told, groups that the weights were fitted without; which label a pair gets; beside
// the best partner by shared words (Jaccard). --time: links N made-up recommendations instead.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <iostream>
#include <map>
#include <set>
#include <string>

#include <sys/resource.h>
#include <unistd.h>

#include "corpus/dutch/words.hh"
#include "corpus/error.hh"
#include "corpus/thesaurus.hh"
#include "query/lineage/lineage.hh"
#include "query/lineage/training/groups.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kFolds = 5;
constexpr std::size_t kInADocument = 100;
constexpr std::size_t kDocumentsAtOnce = 30;

struct Count {
  std::size_t right = 0;
  std::size_t wrong = 0;
  std::size_t missed = 0;
  double precision() const { return share(right, right + wrong); }
  double recall() const { return share(right, right + missed); }
  double f1() const {
    const double sum = precision() + recall();
    return sum > 0 ? 2 * precision() * recall() / sum : 0;
  }
  static double share(std::size_t part, std::size_t all) {
    return all == 0 ? 0 : static_cast<double>(part) / static_cast<double>(all);
  }
};

std::set<std::string> words_of(const std::string& text) {
  std::set<std::string> found;
  for (const dutch::Word& word : dutch::words(text)) found.insert(word.folded);
  return found;
}

double jaccard(const std::set<std::string>& one, const std::set<std::string>& other) {
  const auto both = static_cast<double>(std::count_if(
      one.begin(), one.end(), [&](const std::string& word) { return other.contains(word); }));
  return both / (static_cast<double>(one.size() + other.size()) - both);
}

// Each earlier sentence (`>`) takes its best later one; one that takes a wrong one, or none where
// there are some, is an error. `score` of a pair, `least` to be taken.
struct Scored {
  const TrainingPair* pair;
  double score;
};

Count count_pairs(const std::vector<Scored>& scored, double least, char sign,
                  const std::vector<GroupSentence>& sentences) {
  Count count;
  for (const Scored& one : scored) {
    const char kind = sentences[one.pair->other].sign;
    if (one.pair->same && sign != '*' && kind != sign) continue;
    if (one.score >= least) {
      ++(one.pair->same ? count.right : count.wrong);
    } else if (one.pair->same) {
      ++count.missed;
    }
  }
  return count;
}

void print_links(const char* name, const std::vector<Scored>& scored, double least,
                 const std::vector<GroupSentence>& sentences) {
  const Count all = count_pairs(scored, least, '*', sentences);
  std::printf("%-9s at %.2f: P %.3f R %.3f F1 %.3f; recall", name, least, all.precision(),
              all.recall(), all.f1());
  for (const char sign : std::string("=~+-!v")) {
    std::printf("  %c %.2f", sign, count_pairs(scored, least, sign, sentences).recall());
  }
  std::printf("\n");
}

void print_labels(const std::vector<GroupSentence>& sentences,
                  const std::vector<TrainingPair>& pairs, bool errors) {
  std::map<Change, Count> counts;
  for (const TrainingPair& pair : pairs) {
    if (!pair.same) continue;
    const Change right = change_of(sentences[pair.other].sign);
    const JudgedChange judged = judge_change(sentences[pair.one].statement,
                                             sentences[pair.other].statement, pair.features[0]);
    if (judged.change == right) {
      ++counts[right].right;
    } else {
      ++counts[right].missed;
      ++counts[judged.change].wrong;
      if (!errors) continue;
      std::printf("LABEL %s for %s | %s | %s |", std::string(name_of(judged.change)).c_str(),
                  std::string(name_of(right)).c_str(), sentences[pair.one].statement.text.c_str(),
                  sentences[pair.other].statement.text.c_str());
      for (const ChangeEvidence& one : judged.evidence) {
        std::printf(" %s: %s > %s;", one.what.c_str(), one.before.c_str(), one.after.c_str());
      }
      std::printf("\n");
    }
  }
  double sum = 0;
  for (const auto& [change, count] : counts) {
    std::printf("label %-13s P %.3f R %.3f F1 %.3f\n", std::string(name_of(change)).c_str(),
                count.precision(), count.recall(), count.f1());
    sum += count.f1();
  }
  std::printf("label macro-F1 %.3f\n", sum / static_cast<double>(counts.size()));
}

void measure(const std::vector<GroupSentence>& sentences, const ThesaurusLines& thesaurus,
             bool errors) {
  const std::vector<TrainingPair> pairs = training_pairs(sentences, thesaurus);
  const std::size_t groups = sentences.back().group + 1;
  std::vector<Scored> held_out;
  std::vector<Scored> baseline;
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    std::vector<bool> left_out(groups, false);
    for (std::size_t group = fold; group < groups; group += kFolds) left_out[group] = true;
    const FittedWeights fitted = fit_pairs(pairs, sentences, left_out);
    for (const TrainingPair& pair : pairs) {
      if (!left_out[sentences[pair.one].group]) continue;
      held_out.push_back({&pair, probability(fitted, pair.features)});
    }
  }
  for (const TrainingPair& pair : pairs) {
    baseline.push_back({&pair, jaccard(words_of(sentences[pair.one].statement.text),
                                       words_of(sentences[pair.other].statement.text))});
  }
  for (const double least : {.2, .3, .4, .5, .6, .7})
    print_links("learned", held_out, least, sentences);
  for (const double least : {.2, .3, .4, .5}) print_links("Jaccard", baseline, least, sentences);
  print_labels(sentences, pairs, errors);
  if (!errors) return;
  for (const Scored& one : held_out) {
    if (one.pair->same == (one.score >= .5)) continue;
    std::printf("%s %.2f %c | %s | %s\n", one.pair->same ? "MISSED" : "WRONG ", one.score,
                sentences[one.pair->other].sign, sentences[one.pair->one].statement.text.c_str(),
                sentences[one.pair->other].statement.text.c_str());
  }
}

// Recommendations of documents of a hundred, of the words of our own sentences; one in five is
// nearly one before it.
std::vector<Statement> made_up(std::size_t count, const std::vector<Statement>& background) {
  std::vector<std::string> words;
  for (const Statement& one : background) {
    for (const dutch::Word& word : dutch::words(one.text)) words.push_back(word.folded);
  }
  std::uint64_t state = 88172645463325252U;  // xorshift
  const auto below = [&](std::size_t limit) {
    state ^= state << 13U;
    state ^= state >> 7U;
    state ^= state << 17U;
    return static_cast<std::size_t>(state % limit);
  };
  std::vector<Statement> found;
  for (std::size_t i = 0; i < count; ++i) {
    Statement one;
    const std::size_t document = i / kInADocument;
    one.id = std::to_string(document) + "/r" + std::to_string(i);
    one.document = std::to_string(document);
    one.path = one.document;
    one.page = {1};
    one.date = parse_iso_date(
        std::to_string(2000 + document % 25) + "-0" + std::to_string(1 + document % 9), "text");
    one.issuer = std::to_string(document % 40);
    one.recommends = true;
    one.strength = 3;
    if (i > 1'000 && below(5) == 0) {
      one.text = found[below(found.size())].text + " " + words[below(words.size())];
    } else {
      for (int n = 0; n < 20; ++n) one.text += words[below(words.size())] + " ";
    }
    found.push_back(std::move(one));
  }
  return found;
}

double seconds_of(const std::function<void()>& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

// Of a file in the folder for temporary files, as `add` does it: from nothing, then one document
// more, then all of it read.
void time_links(std::size_t count, const std::vector<Statement>& background,
                const ThesaurusLines& thesaurus) {
  std::vector<DocumentStatements> documents;
  for (Statement& one : made_up(count + kInADocument, background)) {
    if (documents.empty() || documents.back().id != one.document) {
      documents.push_back({one.document, "", one.path, "", one.issuer, one.date, {}});
    }
    documents.back().statements.push_back(std::move(one));
  }
  const DocumentStatements last = documents.back();
  documents.pop_back();
  const std::filesystem::path file =
      std::filesystem::temp_directory_path() / ("threads-" + std::to_string(getpid()) + ".db");
  ThreadStore store(file, thesaurus, "");
  const double all = seconds_of([&] {
    for (std::size_t first = 0; first < documents.size(); first += kDocumentsAtOnce) {
      const std::size_t end = std::min(first + kDocumentsAtOnce, documents.size());
      store.change({}, {documents.begin() + static_cast<std::ptrdiff_t>(first),
                        documents.begin() + static_cast<std::ptrdiff_t>(end)});
    }
  });
  const double one_more = seconds_of([&] { ThreadStore(file, thesaurus, "").change({}, {last}); });
  const double threads = seconds_of([&] { read_threads(store); });
  std::size_t steps = 0;
  const double reading = seconds_of([&] { steps = read_lineage(store).steps.size(); });
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  std::printf(
      "%zu recommendations, %zu steps: %.1f s from nothing, %.2f s for one document of %zu more, "
      "%.2f s to read the threads, %.2f s to read all steps; %ld MB of memory, %.0f s of "
      "processor, %ju MB of file\n",
      count, steps, all, one_more, kInADocument, threads, reading, used.ru_maxrss / 1024,
      static_cast<double>(used.ru_utime.tv_sec + used.ru_stime.tv_sec),
      std::filesystem::file_size(file) >> 20U);
  std::filesystem::remove(file);
}

int run(const std::vector<std::string>& arguments) {
  if (arguments.size() < 2) {
    std::cerr << "usage: quality_lineage PAIRS_FOLDER SENTENCES_FOLDER [--errors] [--time N]\n";
    return 2;
  }
  const ThesaurusLines thesaurus(load_thesaurus());
  const std::vector<Statement> background = background_sentences(arguments[1]);
  if (arguments.size() == 4 && arguments[2] == "--time") {
    time_links(std::stoul(arguments[3]), background, thesaurus);
    return 0;
  }
  measure(load_groups(arguments[0]), thesaurus,
          arguments.size() == 3 && arguments[2] == "--errors");
  return 0;
}

}  // namespace
}  // namespace speerpunt

int main(int argc, char** argv) {
  try {
    return speerpunt::run({argv + 1, argv + argc});
  } catch (const speerpunt::Error& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
