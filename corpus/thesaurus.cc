// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/thesaurus.hh"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <unordered_map>

#include "corpus/data.hh"
#include "corpus/dutch/normalise.hh"
#include "corpus/json.hh"
#include "corpus/turtle.hh"

namespace speerpunt {
namespace {

void add_new(std::vector<std::string>& list, const std::vector<std::string>& more) {
  for (const std::string& one : more)
    if (std::find(list.begin(), list.end(), one) == list.end()) list.push_back(one);
}

void add(Concept& known, const Concept& own) {
  if (!own.preferred.empty() && own.preferred != known.preferred) {
    if (!known.preferred.empty()) add_new(known.alternative, {known.preferred});
    known.preferred = own.preferred;
  }
  add_new(known.alternative, own.alternative);
  add_new(known.hidden, own.hidden);
  add_new(known.broader, own.broader);
  add_new(known.related, own.related);
  add_new(known.replaces, own.replaces);
  add_new(known.replaced_by, own.replaced_by);
  if (own.valid_from) known.valid_from = own.valid_from;
  if (own.valid_until) known.valid_until = own.valid_until;
  if (!own.note.empty()) known.note = own.note;
  add_new(known.off, own.off);
  known.where = own.where;
}

// A concept whose preferred label is off shows its next.
void drop_labels(Concept& entry) {
  const auto is_off = [&](const std::string& label) {
    return std::any_of(entry.off.begin(), entry.off.end(), [&](const std::string& off) {
      return dutch::fold(off) == dutch::fold(label);
    });
  };
  std::erase_if(entry.alternative, is_off);
  std::erase_if(entry.hidden, is_off);
  if (is_off(entry.preferred)) entry.preferred.clear();
  if (entry.preferred.empty() && !entry.alternative.empty()) {
    entry.preferred = entry.alternative.front();
    entry.alternative.erase(entry.alternative.begin());
  }
  entry.off.clear();
}

}  // namespace

std::vector<Concept> load_thesaurus() {
  std::vector<Concept> concepts;
  for (const std::filesystem::path& file : thesaurus_files(data_file("thesaurus"))) {
    std::vector<Concept> more = read_thesaurus(file);
    concepts.insert(concepts.end(), std::make_move_iterator(more.begin()),
                    std::make_move_iterator(more.end()));
  }
  return concepts;
}

bool is_thesaurus_file(const std::filesystem::path& file) {
  return file.extension() == ".jsonld" || file.extension() == ".ttl";
}

std::vector<std::filesystem::path> thesaurus_files(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code missing;
  for (const auto& file : std::filesystem::directory_iterator(folder, missing)) {
    if (is_thesaurus_file(file.path())) files.push_back(file.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<Concept> read_thesaurus(const std::filesystem::path& file) {
  const std::string name = file.filename().string();
  if (file.extension() == ".ttl") return thesaurus_from_turtle(read_file(file), name);
  return thesaurus_from_json(read_file(file), name);
}

std::vector<Concept> merged(std::vector<Concept> concepts, const std::vector<Concept>& own) {
  concepts.reserve(concepts.size() + own.size());  // views of ids must not move
  std::unordered_map<std::string_view, std::size_t> places;
  for (std::size_t at = 0; at < concepts.size(); ++at) places.emplace(concepts[at].id, at);
  for (const Concept& one : own) {
    const auto [known, is_new] = places.emplace(one.id, concepts.size());
    if (is_new)
      concepts.push_back(one);
    else
      add(concepts[known->second], one);
  }
  std::for_each(concepts.begin(), concepts.end(), drop_labels);
  return concepts;
}

}  // namespace speerpunt
