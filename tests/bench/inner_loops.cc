// SPDX-License-Identifier: GPL-3.0-or-later
// bench_inner_loops: what the steps inside adding and searching take, by Google Benchmark and with
// its options (--benchmark_filter=stem). Items are what the name says: the rates are items per
// second of processor time.
#include <filesystem>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "corpus/data.hh"
#include "corpus/dutch/compound.hh"
#include "corpus/dutch/normalise.hh"
#include "corpus/dutch/sentences.hh"
#include "corpus/dutch/words.hh"
#include "corpus/thesaurus.hh"
#include "index/analysis.hh"
#include "index/find/recommendations_context.hh"
#include "index/find/tokenised_text.hh"
#include "index/index_writer.hh"
#include "index/passages.hh"
#include "index/recommendations.hh"
#include "index/references.hh"
#include "ingest/read.hh"
#include "query/parse.hh"
#include "query/search.hh"
#include "query/snippet.hh"
#include "tests/bench/dutch_text.hh"
#include "tests/index/small_corpus.hh"

namespace speerpunt::bench {
namespace {

constexpr std::size_t kPassages = 1000;
constexpr std::size_t kSearched = 10'000;  // passages of the collection that is searched

// Generated documents with so many passages together, and these passages. Made once.
struct Sample {
  std::vector<Document> documents;
  std::vector<Passage> passages;
};

Sample make_sample(std::size_t wanted) {
  Sample made;
  DutchText text(42);
  for (std::size_t number = 0; made.passages.size() < wanted; ++number) {
    made.documents.push_back(text.document(number));
    for (Passage& passage : cut_passages(made.documents.back()))
      made.passages.push_back(std::move(passage));
  }
  return made;
}

const Sample& sample() {
  static const Sample made = make_sample(kPassages);
  return made;
}

std::size_t bytes_of_passages() {
  std::size_t bytes = 0;
  for (const Passage& passage : sample().passages) bytes += passage.text.size();
  return bytes;
}

// Does `work` with each passage; an item is a passage.
template <typename Work>
void with_each_passage(benchmark::State& state, const Work& work) {
  const Sample& given = sample();
  for (auto _ : state)
    for (const Passage& passage : given.passages) benchmark::DoNotOptimize(work(passage));
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(given.passages.size()));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes_of_passages()));
}

void normalise_passages(benchmark::State& state) {
  with_each_passage(state, [](const Passage& one) { return dutch::normalise(one.text); });
}
BENCHMARK(normalise_passages)->Unit(benchmark::kMillisecond);

void fold_passages(benchmark::State& state) {
  with_each_passage(state, [](const Passage& one) { return dutch::fold(one.text); });
}
BENCHMARK(fold_passages)->Unit(benchmark::kMillisecond);

void split_passages_into_sentences(benchmark::State& state) {
  with_each_passage(state, [](const Passage& one) { return dutch::sentences(one.text); });
}
BENCHMARK(split_passages_into_sentences)->Unit(benchmark::kMillisecond);

void split_passages_into_words(benchmark::State& state) {
  with_each_passage(state, [](const Passage& one) { return dutch::words(one.text); });
}
BENCHMARK(split_passages_into_words)->Unit(benchmark::kMillisecond);

std::vector<std::string> folded_words() {
  std::vector<std::string> words;
  for (const Passage& passage : sample().passages)
    for (dutch::Word& word : dutch::words(passage.text)) words.push_back(std::move(word.folded));
  return words;
}

void stem_words(benchmark::State& state) {
  const std::vector<std::string> words = folded_words();
  for (auto _ : state)
    for (const std::string& word : words) benchmark::DoNotOptimize(dutch::stem(word));
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(words.size()));
}
BENCHMARK(stem_words)->Unit(benchmark::kMillisecond);

void take_compounds_apart(benchmark::State& state) {
  const std::vector<std::string> words = folded_words();
  for (auto _ : state)
    for (const std::string& word : words) benchmark::DoNotOptimize(dutch::compound_parts(word));
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(words.size()));
}
BENCHMARK(take_compounds_apart)->Unit(benchmark::kMillisecond);

void tokenise_passages(benchmark::State& state) {
  with_each_passage(state, [](const Passage& one) { return tokenise(one.text).tokens.size(); });
}
BENCHMARK(tokenise_passages)->Unit(benchmark::kMillisecond);

void cut_documents_into_passages(benchmark::State& state) {
  const Sample& given = sample();
  for (auto _ : state)
    for (const Document& document : given.documents)
      benchmark::DoNotOptimize(cut_passages(document));
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(given.passages.size()));
}
BENCHMARK(cut_documents_into_passages)->Unit(benchmark::kMillisecond);

// The texts of the sample and their words; the words view the texts.
std::vector<TokenisedText> tokenised_passages() {
  std::vector<TokenisedText> texts;
  for (const Passage& passage : sample().passages) texts.push_back(tokenise(passage.text));
  return texts;
}

void find_references_in_passages(benchmark::State& state) {
  const std::vector<TokenisedText> texts = tokenised_passages();
  for (auto _ : state)
    for (const TokenisedText& text : texts) benchmark::DoNotOptimize(find_references(text));
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(texts.size()));
}
BENCHMARK(find_references_in_passages)->Unit(benchmark::kMillisecond);

void tag_passages_with_themes(benchmark::State& state) {
  const ThemeTagger tagger(load_themes());
  const std::vector<TokenisedText> texts = tokenised_passages();
  const TokenisedText heading = tokenise("Over toezicht");
  for (auto _ : state)
    for (const TokenisedText& text : texts)
      benchmark::DoNotOptimize(tagger.tag(text, heading, heading, {}));
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(texts.size()));
}
BENCHMARK(tag_passages_with_themes)->Unit(benchmark::kMillisecond);

void recognise_recommendations(benchmark::State& state) {
  const Sample& given = sample();
  const std::vector<TokenisedText> texts = tokenised_passages();
  const DocumentContext context = context_of(given.documents.front());
  for (auto _ : state) {
    RecommendationFinder finder(given.documents.front(), context);
    for (std::size_t at = 0; at < texts.size(); ++at)
      benchmark::DoNotOptimize(finder.next(given.passages[at], {}, texts[at]));
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(texts.size()));
}
BENCHMARK(recognise_recommendations)->Unit(benchmark::kMillisecond);

// All of the steps above.
void analyse_documents(benchmark::State& state) {
  const Sample& given = sample();
  const ThemeTagger tagger(load_themes());
  for (auto _ : state)
    for (const Document& document : given.documents)
      benchmark::DoNotOptimize(analyse(document, tagger));
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(given.passages.size()));
}
BENCHMARK(analyse_documents)->Unit(benchmark::kMillisecond);

void put(const Workspace& workspace, const std::vector<Analysis>& analyses) {
  IndexWriter writer(workspace);
  for (const Analysis& analysis : analyses) {
    SourceRecord source;
    source.path = analysis.document.path;
    source.document = analysis.document.id;
    writer.put(analysis, source);
  }
  writer.commit();
}

std::vector<Analysis> analyses_of(const Sample& given) {
  const ThemeTagger tagger(load_themes());
  std::vector<Analysis> analyses;
  for (const Document& document : given.documents) analyses.push_back(analyse(document, tagger));
  return analyses;
}

// To an empty index, with the commit.
void add_to_index(benchmark::State& state) {
  const std::vector<Analysis> analyses = analyses_of(sample());
  for (auto _ : state) {
    state.PauseTiming();
    const TemporaryFolder folder;
    const Workspace workspace = Workspace::create(folder.path() / "workspace");
    state.ResumeTiming();
    put(workspace, analyses);
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(sample().passages.size()));
}
BENCHMARK(add_to_index)->Unit(benchmark::kMillisecond);

// The sample corpus, read in this process without a sandbox; an item is a page.
void extract_pages_of_pdf(benchmark::State& state) {
  const std::filesystem::path folder = SPEERPUNT_SOURCE "/corpus/data/sample/documents";
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".pdf") files.push_back(read_file(entry.path().string()));
  std::size_t pages = 0;
  for (auto _ : state)
    for (const std::string& bytes : files)
      pages += read_document(bytes, "sample.pdf").document.pages.size();
  state.SetItemsProcessed(static_cast<std::int64_t>(pages));
}
BENCHMARK(extract_pages_of_pdf)->Unit(benchmark::kMillisecond);

Workspace filled(const std::filesystem::path& folder) {
  Workspace made = Workspace::create(folder);
  put(made, analyses_of(make_sample(kSearched)));
  return made;
}

// A collection to be searched, with all that is kept between searches.
struct Collection {
  TemporaryFolder folder;
  Workspace workspace = filled(folder.path() / "workspace");
  IndexReader index{workspace};
  Synonyms synonyms{load_thesaurus()};
};

const Collection& collection() {
  static const Collection made;
  return made;
}

// With snippets and facets; an item is a search. The argument: words of the query.
void search_for_words(benchmark::State& state) {
  const Collection& searched = collection();
  DutchText text(42);
  for (auto _ : state) {
    state.PauseTiming();
    SearchRequest request;
    for (std::int64_t word = 0; word < state.range(0); ++word)
      request.query += text.word(200, 20'000) + ' ';
    state.ResumeTiming();
    benchmark::DoNotOptimize(search(searched.index, request, searched.synonyms));
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(search_for_words)->Arg(1)->Arg(3)->Unit(benchmark::kMillisecond);

void make_snippets(benchmark::State& state) {
  StemCache stems;
  WordMatcher matcher(parse_query("toezicht bedrijfsartsen patiënt").expression, {}, stems);
  const Sample& given = sample();
  for (auto _ : state)
    for (const Passage& passage : given.passages)
      benchmark::DoNotOptimize(make_snippet(passage, matcher.find(passage, "").text));
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(given.passages.size()));
}
BENCHMARK(make_snippets)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace speerpunt::bench

BENCHMARK_MAIN();
