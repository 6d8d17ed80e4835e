// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/known_sources.hh"

#include <algorithm>
#include <fstream>
#include <vector>

#include "corpus/sha256.hh"
#include "ingest/reader_pool.hh"

namespace speerpunt {
namespace {

bool failed_in_passing(const SourceRecord& record) {
  return record.document.empty() && std::ranges::any_of(record.problems, may_pass, &Problem::code);
}

bool is_lost_page(const Problem& problem) {
  return problem.page && may_pass(problem.code);
}

}  // namespace

bool KnownSources::wants_recognition(const SourceRecord& record) const {
  const auto lacks_text = [](const Problem& problem) {
    return problem.code == "pdf-no-text" || is_lost_page(problem);
  };
  return ocr_ == OcrMode::kForce ||
         (ocr_ != OcrMode::kOff && std::ranges::any_of(record.problems, lacks_text));
}

bool KnownSources::is_whole(const SourceRecord& record) const {
  if (wants_recognition(record) || failed_in_passing(record)) return false;
  if (record.document.empty()) return true;
  if (record.members == MembersStored::kSome || !workspace_.original(record.document)) return false;
  if (record.members == MembersStored::kNone) return true;
  const std::vector<SourceRecord> members = writer_.members_of(record.path);
  return std::ranges::all_of(members,
                             [this](const SourceRecord& member) { return is_whole(member); });
}

std::optional<SourceRecord> KnownSources::twin(const DocumentId& id,
                                               const std::string& path) const {
  if (!writer_.has_document(id)) return std::nullopt;
  if (auto own = writer_.source(path); own && own->document == id && is_whole(*own)) return own;
  for (SourceRecord& source : writer_.sources_of(id)) {
    if (source.path != path && is_whole(source)) return std::move(source);
  }
  return std::nullopt;
}

void KnownSources::adopt(const SourceRecord& twin, SourceRecord record) {
  if (twin.path != record.path) {
    const std::vector<SourceRecord> members = writer_.members_of(twin.path);
    record.members = members.empty() ? MembersStored::kNone : MembersStored::kSome;
    writer_.put(record);
    std::set<std::string> kept;
    for (const SourceRecord& member : members) {
      SourceRecord copy = member;
      copy.path = record.path + member.path.substr(twin.path.size());
      copy.container = record.path;
      for (Problem& problem : copy.problems) problem.source = copy.path;
      kept.insert(copy.path);
      adopt(member, std::move(copy));
    }
    drop_members(record.path, kept);
    if (members.empty()) return;
  }
  record.members = twin.members;
  writer_.put(record);
}

void KnownSources::drop_members(const std::string& container, const std::set<std::string>& keep) {
  for (const SourceRecord& member : writer_.members_of(container)) {
    if (!keep.contains(member.path)) writer_.remove_source(member.path);
  }
}

void KnownSources::settle_pages(const std::string& path, Document& document) const {
  if (std::ranges::none_of(document.problems, is_lost_page)) return;
  const auto last = writer_.source(path);
  if (!last || last->document != document.id) return;
  for (Problem& problem : document.problems) {
    const auto is_the_same = [&](const Problem& old) {
      return is_lost_page(old) && old.page == problem.page;
    };
    if (is_lost_page(problem) && std::ranges::any_of(last->problems, is_the_same)) {
      problem.code = "ocr-failed";
    }
  }
}

void KnownSources::count_failures(const SourceRecord& container, IntakeReport& report) const {
  if (container.members == MembersStored::kNone) return;
  for (const SourceRecord& member : writer_.members_of(container.path)) {
    if (member.document.empty()) report.fail(member.path, member.problems);
    count_failures(member, report);
  }
}

std::optional<DocumentId> hash_of(const std::filesystem::path& path) {
  std::ifstream input(path, std::ios::binary);
  if (!input) return std::nullopt;
  Sha256 sum;
  std::vector<char> buffer(std::size_t{1} << 17);
  while (input.read(buffer.data(), static_cast<std::streamsize>(buffer.size())),
         input.gcount() > 0) {
    sum.update({buffer.data(), static_cast<std::size_t>(input.gcount())});
  }
  if (input.bad()) return std::nullopt;
  return sum.hex();
}

}  // namespace speerpunt
