// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake_run.hh"

#include <algorithm>
#include <utility>

#include "corpus/dutch/normalise.hh"
#include "corpus/error.hh"
#include "corpus/sha256.hh"
#include "index/analysis.hh"
#include "index/noted_paths.hh"

namespace speerpunt {
namespace {

namespace fs = std::filesystem;

Problem left_out(const std::string& code, const std::string& message) {
  return {Severity::kWarning, {}, {}, code, message, "take out what matters and add it by itself"};
}

}  // namespace

IntakeRun::Budget::Budget(const EmbeddedLimits& limits, std::size_t file_size)
    : most_files(std::min(limits.files,
                          std::max(limits.files_of_small, file_size / limits.least_packed_file))),
      most_bytes(
          std::min(limits.bytes, std::max(limits.bytes_of_small, file_size * limits.most_ratio))) {}

IntakeRun::IntakeRun(const Workspace& workspace, const IntakeOptions& options,
                     const IntakeWatcher& watcher, const ThemeTagger& tagger, IndexWriter& writer,
                     IntakeReport& report)
    : workspace_(workspace),
      options_(options),
      watcher_(watcher),
      tagger_(tagger),
      writer_(writer),
      report_(report),
      known_(workspace, writer, options.ocr) {}

void IntakeRun::look(const std::vector<fs::path>& files) {
  files_ = &files;
  while (const auto item = next_item()) {
    ++report_.read;
    if (watcher_.would_read) watcher_.would_read(item->shown);
  }
}

void IntakeRun::take(const std::vector<fs::path>& files, ReaderPool& readers) {
  files_ = &files;
  do {
    requested_.clear();
    readers.read([this] { return next(); },
                 [this](ReadResult result) { arrive(std::move(result)); }, watcher_.recognised);
    while (!arrivals_.empty()) store_first();
  } while (!members_.empty() && !report_.interrupted);
}

std::optional<IntakeRun::Item> IntakeRun::next_item() {
  while (!members_.empty() || position_ < files_->size()) {
    if (watcher_.interrupted && watcher_.interrupted()) {
      report_.interrupted = true;
      return std::nullopt;
    }
    if (!members_.empty()) {
      Item item = std::move(members_.front());
      members_.pop_front();
      return item;
    }
    const fs::path& path = (*files_)[position_++];
    std::string name = options_.shown_as ? options_.shown_as(path) : shown(path);
    if (!is_known(path, name)) return Item{path, std::move(name)};
    advance();
  }
  return std::nullopt;
}

std::optional<ReadRequest> IntakeRun::next() {
  auto item = next_item();
  if (!item) return std::nullopt;
  ReadRequest request{item->file, item->shown, {}, options_.ocr};
  if (item->container) request.container = item->container->record.document;
  requested_.push_back(*std::move(item));
  return request;
}

// True if the file needs no reading: the same as last time, or bytes that are stored already.
bool IntakeRun::is_known(const fs::path& path, const std::string& shown) {
  const auto state = file_state(path.string());
  if (!state) return false;
  const auto record = writer_.source(shown);
  if (record && record->size == state->size && record->modified_ns == state->modified_ns &&
      known_.is_whole(*record)) {
    if (record->document.empty()) {
      ++report_.failed;
      report_.fail(shown, record->problems);
    } else {
      ++report_.unchanged;
      known_.count_failures(*record, report_);
    }
    return true;
  }
  if (state->size == 0 || state->size > options_.limits.file_bytes ||
      !writer_.has_size(state->size)) {
    return false;
  }
  const std::optional<DocumentId> id = hash_of(path);
  const auto twin = id ? known_.twin(*id, shown) : std::nullopt;
  if (!twin) return false;
  if (!options_.dry_run) {
    known_.adopt(*twin, {shown, *id, state->size, state->modified_ns, {}});
    note_path(workspace_, *id, shown);
  }
  known_.count_failures(*twin, report_);
  ++(record && record->document == *id ? report_.unchanged : report_.duplicates);
  return true;
}

// Documents are written one after another, in the order in which they arrive. Those that come next
// are prepared meanwhile, each on a thread of its own: to sync a copy to disk is mostly waiting.
void IntakeRun::arrive(ReadResult result) {
  const bool failed = result.failed();
  Document& document = result.document;
  known_.settle_pages(document.path, document);
  Item item = std::move(requested_.at(result.request));
  SourceRecord record{document.path, document.id, result.file_size, result.modified_ns,
                      document.problems};
  if (item.container) {
    record.container = item.container->record.path;
    record.modified_ns = 0;
  }
  const bool is_new = !failed && !is_on_its_way(document.id);
  Arrival& arrival =
      arrivals_.emplace_back(Arrival{std::move(item), std::move(record), document.id, failed,
                                     std::move(document), std::move(result.embedded)});
  if (is_new) {
    arrival.ahead = std::async(std::launch::async, [this, &arrival] {
      return prepare(arrival.item.file, std::move(arrival.document), false);
    });
  }
  const auto most = static_cast<std::size_t>(std::max(options_.jobs, 1));
  while (arrivals_.size() > most) store_first();
}

bool IntakeRun::is_on_its_way(const DocumentId& id) const {
  return stored_.contains(id) || std::ranges::any_of(arrivals_, [&](const Arrival& arrival) {
           return !arrival.failed && arrival.id == id;
         });
}

IntakeRun::Prepared IntakeRun::prepare(const fs::path& file, Document document,
                                       bool is_known) const {
  Prepared ready;
  try {
    workspace_.keep_original(file, document.id, document.media);
  } catch (const Error& error) {
    if (error.code() != "file-changed" && error.code() != "file-unreadable") throw;
    ready.refused = error;
  }
  if (ready.refused || is_known)
    ready.analysis.document = std::move(document);
  else
    ready.analysis = analyse(std::move(document), tagger_);
  return ready;
}

void IntakeRun::store_first() {
  Arrival& arrival = arrivals_.front();
  if (arrival.failed)
    fail(arrival.item, std::move(arrival.record), arrival.document);
  else
    keep(arrival);
  arrivals_.pop_front();  // and its spooled bytes go
  advance();
}

void IntakeRun::fail(const Item& item, SourceRecord record, const Document& document) {
  record.document.clear();
  ++report_.failed;
  report_.fail(record.path, record.problems);
  if (watcher_.finished) watcher_.finished(document);
  writer_.put(record);
  known_.drop_members(record.path, {});
  if (item.container) member_done(item.container);
}

void IntakeRun::keep(Arrival& arrival) {
  const Item& item = arrival.item;
  SourceRecord record = std::move(arrival.record);
  // The same bytes may be on their way twice: the second waits until the first is stored, or not.
  Prepared ready = arrival.ahead.valid() ? arrival.ahead.get()
                                         : prepare(item.file, std::move(arrival.document),
                                                   stored_.contains(arrival.id));
  Document& document = ready.analysis.document;
  if (ready.refused) {
    record.problems = {{Severity::kError, record.path, std::nullopt, ready.refused->code(),
                        ready.refused->what(), ready.refused->hint()}};
    document.problems = record.problems;
    fail(item, std::move(record), document);
    return;
  }
  if (!item.container) note_path(workspace_, document.id, item.shown);
  std::shared_ptr<Container> container;
  if (!arrival.embedded.empty()) {
    container = std::make_shared<Container>(Container{record, item.container, {}});
    container->depth = item.container ? item.container->depth + 1 : 1;
    container->budget = item.container ? item.container->budget
                                       : std::make_shared<Budget>(options_.embedded, record.size);
    arrival.embedded = within_limits(std::move(arrival.embedded), *container, document.problems);
    record.problems = container->record.problems = document.problems;
    record.members = MembersStored::kSome;
  }
  if (watcher_.finished) watcher_.finished(document);
  if (stored_.insert(document.id).second) {
    ++report_.read;
    report_.pages += document.pages.size();
    report_.recognised += static_cast<std::size_t>(std::ranges::count_if(
        document.pages, [](const Page& page) { return page.recognised.has_value(); }));
    writer_.put(ready.analysis, record);
  } else {
    ++report_.duplicates;
    writer_.put(record);
  }
  if (container) {
    hand_out(container, std::move(arrival.embedded));
  } else {
    known_.drop_members(record.path, {});
    if (item.container) member_done(item.container);
  }
}

// What may be taken out of a container; the rest is a problem of it.
std::vector<EmbeddedFile> IntakeRun::within_limits(std::vector<EmbeddedFile> files,
                                                   Container& container,
                                                   std::vector<Problem>& problems) const {
  const auto tell = [&](const std::string& code, const std::string& message) {
    problems.push_back(left_out(code, message));
    problems.back().source = container.record.path;
  };
  if (container.depth > options_.embedded.depth) {
    tell("embedded-too-deep", std::to_string(files.size()) +
                                  " files inside it were left out: they "
                                  "are more than " +
                                  std::to_string(options_.embedded.depth) + " containers deep");
    return {};
  }
  Budget& budget = *container.budget;
  std::vector<EmbeddedFile> taken;
  for (EmbeddedFile& file : files) {
    if (taken.size() >= budget.files || file.bytes.size() > budget.bytes) break;
    budget.bytes -= file.bytes.size();
    taken.push_back(std::move(file));
  }
  budget.files -= taken.size();
  if (taken.size() < files.size()) {
    tell("embedded-too-much",
         std::to_string(files.size() - taken.size()) + " of the " + std::to_string(files.size()) +
             " files inside it were left out: more than " + std::to_string(budget.most_files) +
             " files or " + std::to_string(budget.most_bytes >> 20) +
             " MiB come out of one file of this size");
  }
  return taken;
}

void IntakeRun::hand_out(const std::shared_ptr<Container>& container,
                         std::vector<EmbeddedFile> files) {
  for (EmbeddedFile& file : files) {
    take_member(container, file);
    file = {};  // its bytes are on disk now
  }
  member_done(container);
}

void IntakeRun::take_member(const std::shared_ptr<Container>& container, const EmbeddedFile& file) {
  const std::string name = container->names.next(file.name);
  const std::string path = container->record.path + "/" + name;
  if (auto skipped = skip_member(name, options_.ignore)) {
    skipped->path = container->record.path / skipped->path;
    report_.skipped[std::string(name_of(skipped->reason))].add(skipped->path, skipped->pattern);
    if (watcher_.skipped) watcher_.skipped(*skipped);
    return;
  }
  ++report_.files;
  ++report_.embedded;
  container->members.insert(path);
  const DocumentId id = sha256(file.bytes);
  if (const auto twin = known_.twin(id, path)) {
    ++(twin->path == path ? report_.unchanged : report_.duplicates);
    known_.count_failures(*twin, report_);
    known_.adopt(*twin, {path, id, file.bytes.size(), 0, {}, container->record.path});
    return;
  }
  ++container->open;
  SpooledFile spooled(workspace_.spool(), file.bytes);
  const fs::path place = spooled.path();
  members_.push_back({place, path, container, std::move(spooled)});
}

// The record of a container is complete once all its members are stored.
void IntakeRun::member_done(std::shared_ptr<Container> container) {
  while (container && --container->open == 0) {
    known_.drop_members(container->record.path, container->members);
    container->record.members = MembersStored::kAll;
    writer_.put(container->record);
    container = container->outer;
  }
}

void IntakeRun::advance() const {
  if (watcher_.advance) watcher_.advance(report_);
}

std::string shown(const fs::path& path) {
  return dutch::is_valid_utf8(path.string()) ? path.string()
                                             : dutch::to_utf8(path.string(), "UTF-8");
}

}  // namespace speerpunt
