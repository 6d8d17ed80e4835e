// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/additions.hh"

#include <algorithm>
#include <set>

#include "app/collect.hh"
#include "app/known_sources.hh"
#include "app/member_name.hh"
#include "app/web/keys.hh"

namespace speerpunt::web {
namespace {

constexpr std::string_view kScheme = "upload://";
constexpr std::size_t kIdDigits = 16;
constexpr std::size_t kMostEnded = 20;       // uploads that are remembered
constexpr std::chrono::hours kLockWait{12};  // it can be stopped meanwhile

// "map/visie.pdf", 2 -> "map/visie (2).pdf"
std::string numbered(const std::string& name, int number) {
  const std::size_t slash = name.rfind('/');
  std::size_t dot = name.rfind('.');
  if (dot == std::string::npos || (slash != std::string::npos && dot < slash) || dot == 0)
    dot = name.size();
  return name.substr(0, dot) + " (" + std::to_string(number) + ")" + name.substr(dot);
}

bool is_failure(const Document& document) {
  return document.blocks.empty() && std::ranges::any_of(document.problems, [](const Problem& one) {
           return one.severity == Severity::kError;
         });
}

std::string without_scheme(const std::string& path) {
  return path.starts_with(kScheme) ? path.substr(kScheme.size()) : path;
}

Problem too_large() {
  return {Severity::kError,
          {},
          {},
          "file-too-large",
          "het bestand is te groot om te versturen",
          "voeg het toe op de opdrachtregel: speerpunt add BESTAND"};
}

}  // namespace

Additions::Additions(const Workspace& workspace)
    : workspace_(workspace), intake_(workspace, options(), watcher()) {}

Additions::~Additions() {
  {
    const std::lock_guard guard(lock_);
    ending_ = true;
  }
  news_.notify_all();
  if (worker_.joinable()) worker_.join();
}

void Additions::begin(ReadingRoom& room) {
  room_ = &room;
  worker_ = std::thread([this] { run(); });
}

IntakeOptions Additions::options() {
  IntakeOptions made;
  made.lock_wait = kLockWait;
  made.shown_as = [this](const std::filesystem::path& file) {
    const std::lock_guard guard(lock_);
    return now_->paths.at(file);
  };
  return made;
}

IntakeWatcher Additions::watcher() {
  IntakeWatcher made;
  made.interrupted = [this] { return is_stopping(); };
  made.waiting = [this] { set_state(*now_, AdditionState::kLocked); };
  made.advance = [this](const IntakeReport&) {
    if (now_->shown.state != AdditionState::kRunning) set_state(*now_, AdditionState::kRunning);
  };
  made.finished = [this](const Document& document) {
    AddedFile file{without_scheme(document.path)};
    file.stage = is_failure(document) ? Stage::kFailed : Stage::kRead;
    file.title = document.title;
    for (const Problem& problem : document.problems)
      if (problem.severity != Severity::kNote) file.problems.push_back(problem);
    put(*now_, document.path, std::move(file));
  };
  return made;
}

std::string Additions::add(std::vector<std::shared_ptr<UploadedFile>> files,
                           const std::string& who) {
  auto job = std::make_unique<Job>();
  job->shown.id = random_key().substr(0, kIdDigits);
  job->shown.who = who;
  job->files = std::move(files);
  const std::string id = job->shown.id;
  MemberNames names;
  for (const auto& file : job->files) {
    AddedFile one{names.next(file->name)};
    if (const auto skipped = skip_member(one.name, {})) one.stage = Stage::kLeftOut;
    if (file->too_large) {
      one.stage = Stage::kFailed;
      one.problems = {too_large()};
    }
    job->shown.files.push_back(std::move(one));
  }
  const std::lock_guard guard(lock_);
  queue_.push_back(job.get());
  jobs_.push_front(std::move(job));
  std::size_t ended = 0;
  std::erase_if(jobs_, [&](const auto& one) { return one->shown.ended() && ++ended > kMostEnded; });
  news_.notify_all();
  return id;
}

void Additions::stop(const std::string& id) {
  const std::lock_guard guard(lock_);
  if (Job* job = find(id)) job->stopping = true;
}

std::optional<Upload> Additions::look(const std::string& id) const {
  const std::lock_guard guard(lock_);
  const Job* job = find(id);
  return job == nullptr ? std::nullopt : std::optional<Upload>(job->shown);
}

std::vector<Upload> Additions::all() const {
  const std::lock_guard guard(lock_);
  std::vector<Upload> found;
  for (const auto& job : jobs_) found.push_back(job->shown);
  return found;
}

Additions::Job* Additions::find(const std::string& id) const {
  const auto found = std::ranges::find(jobs_, id, [](const auto& job) { return job->shown.id; });
  return found == jobs_.end() ? nullptr : found->get();
}

bool Additions::is_stopping() const {
  const std::lock_guard guard(lock_);
  return ending_ || (now_ != nullptr && now_->stopping);
}

void Additions::run() {
  while (true) {
    std::unique_lock guard(lock_);
    news_.wait(guard, [this] { return ending_ || !queue_.empty(); });
    if (ending_) return;
    Job* job = queue_.front();
    queue_.pop_front();
    now_ = job;
    guard.unlock();
    try {
      take(*job);
    } catch (const std::exception& error) {
      set_state(*job, AdditionState::kFailed, error.what());
    }
    guard.lock();
    job->files.clear();  // and what was sent goes
    now_ = nullptr;
  }
}

void Additions::take(Job& job) {
  const std::vector<std::filesystem::path> files = prepare(job);
  IntakeReport report;
  report.files = files.size();
  set_state(job, AdditionState::kRunning);
  if (!files.empty()) intake_.add_files(files, report);
  finish(job, report.interrupted);
}

// Decides what each file is called: the same bytes keep their name, others get a new one.
std::vector<std::filesystem::path> Additions::prepare(Job& job) {
  const ReadingRoom::Lease desk = room_->take();
  std::vector<std::filesystem::path> files;
  const std::lock_guard guard(lock_);
  for (std::size_t at = 0; at < job.files.size(); ++at) {
    AddedFile& shown = job.shown.files[at];
    if (shown.stage != Stage::kWaiting) continue;
    const std::filesystem::path& file = job.files[at]->file;
    const std::string id = hash_of(file).value_or("");
    const std::string wanted = shown.name;
    for (int number = 2;; ++number) {
      const std::string path = std::string(kScheme) + shown.name;
      const auto record = desk->index.source(path);
      const bool is_free = !record || record->document.empty() || record->document == id;
      if (is_free && job.places.emplace(path, at).second) break;
      shown.name = numbered(wanted, number);
    }
    job.paths[file] = std::string(kScheme) + shown.name;
    files.push_back(file);
  }
  return files;
}

// What is there now.
void Additions::finish(Job& job, bool interrupted) {
  const ReadingRoom::Lease desk = room_->take();
  std::map<std::string, std::size_t> places;
  {
    const std::lock_guard guard(lock_);
    places = job.places;
  }
  for (const auto& [path, place] : places) {
    AddedFile file;
    {
      const std::lock_guard guard(lock_);
      file = job.shown.files[place];
    }
    if (file.stage == Stage::kFailed) continue;
    const auto record = desk->index.source(path);
    if (!record) {
      file.stage = Stage::kStopped;
    } else if (record->document.empty()) {
      file.stage = Stage::kFailed;
      file.problems = record->problems;
    } else {
      file.stage = file.stage == Stage::kRead ? Stage::kIndexed : Stage::kKnown;
      file.document = record->document;
      if (const auto document = desk->index.known_document(record->document))
        file.title = document->title;
    }
    put(job, path, std::move(file));
  }
  set_state(job, interrupted ? AdditionState::kStopped : AdditionState::kDone);
}

void Additions::put(Job& job, const std::string& path, AddedFile file) {
  const std::lock_guard guard(lock_);
  const auto [known, is_new] = job.places.emplace(path, job.shown.files.size());
  if (is_new) job.shown.files.emplace_back();
  job.shown.files[known->second] = std::move(file);
  job.shown.changes.push_back(known->second);
}

void Additions::set_state(Job& job, AdditionState state, const std::string& trouble) {
  const std::lock_guard guard(lock_);
  job.shown.state = state;
  job.shown.trouble = trouble;
}

}  // namespace speerpunt::web
