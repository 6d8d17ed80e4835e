// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/page_viewer.hh"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <vector>

#include <poll.h>

#include "corpus/error.hh"
#include "ingest/child/input_file.hh"
#include "ingest/child/launcher.hh"
#include "ingest/child/reader.hh"
#include "ingest/child/reader_settings.hh"

namespace speerpunt {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds kLook{1000};

ReaderSettings drawing_settings(const ReadLimits& limits) {
  ReaderSettings settings{limits};
  settings.draws = true;
  return settings;
}

[[noreturn]] void give_up(const ReadFailure& failure, const std::filesystem::path& file) {
  throw Error(failure.code, failure.message, file.string(), failure.hint);
}

// Waits for the answer.
Answer answer_of(Reader& reader, const std::filesystem::path& file, const ReadLimits& limits) {
  const auto end = Clock::now() + limits.time;
  while (Clock::now() < end) {
    pollfd polled{reader.channel(), POLLIN, 0};
    if (::poll(&polled, 1, static_cast<int>(kLook.count())) <= 0) continue;
    const auto progress = reader.collect();
    if (progress == Reader::Progress::kLost) give_up(reader.why_lost(), file);
    if (progress == Reader::Progress::kAnswered) return reader.take_answer();
  }
  give_up({"reader-timeout",
           "drawing the page took more than " + std::to_string(limits.time.count()) +
               " seconds and was stopped",
           "open the original"},
          file);
}

}  // namespace

struct PageViewer::Impl {
  Impl(int most, const ReadLimits& given)
      : limits(given), launcher(drawing_settings(given)), left(std::max(most, 1)) {}

  std::unique_ptr<Reader> take();
  void give_back(std::unique_ptr<Reader> reader);
  void end(std::unique_ptr<Reader> reader);

  ReadLimits limits;
  std::mutex lock;  // of all below: starting and ending a child is an order to the launcher
  std::condition_variable changed;
  Launcher launcher;
  int left;  // that may be taken
  std::vector<std::unique_ptr<Reader>> idle;
};

std::unique_ptr<Reader> PageViewer::Impl::take() {
  std::unique_lock guard(lock);
  changed.wait(guard, [this] { return left > 0; });
  if (!idle.empty() && idle.back()->served() >= limits.documents_per_child) idle.pop_back();
  std::unique_ptr<Reader> reader;
  if (idle.empty()) {
    reader = std::make_unique<Reader>(launcher, limits);
  } else {
    reader = std::move(idle.back());
    idle.pop_back();
  }
  --left;
  return reader;
}

void PageViewer::Impl::give_back(std::unique_ptr<Reader> reader) {
  const std::lock_guard guard(lock);
  idle.push_back(std::move(reader));
  ++left;
  changed.notify_one();
}

// One that failed is not used again.
void PageViewer::Impl::end(std::unique_ptr<Reader> reader) {
  const std::lock_guard guard(lock);
  reader.reset();
  ++left;
  changed.notify_one();
}

PageViewer::PageViewer(int children, const ReadLimits& limits)
    : impl_(std::make_unique<Impl>(children, limits)) {}

PageViewer::~PageViewer() = default;

PageView PageViewer::view(const std::filesystem::path& file, PageNumber page, int pixels) {
  const InputFile input = open_input(file, file.string(), impl_->limits.file_bytes);
  if (!input.problems.empty()) {
    const Problem& problem = input.problems.front();
    throw Error(problem.code, problem.message, file.string(), problem.hint);
  }
  ReadTask task;
  task.path = file.string();
  task.size = input.size;
  task.view = {page, std::clamp(pixels, 0, kMostPixelsAcross)};
  std::unique_ptr<Reader> reader = impl_->take();
  try {
    // A child that died while it had nothing to do is no fault of this file.
    if (!reader->ask(task, input.descriptor.get())) {
      impl_->end(std::move(reader));
      reader = impl_->take();
      if (!reader->ask(task, input.descriptor.get())) give_up(reader->why_lost(), file);
    }
    Answer answer = answer_of(*reader, file, impl_->limits);
    if (answer.failure) give_up(*answer.failure, file);
    if (!answer.view) {
      give_up({"reader-misbehaved", "the reader of this file gave an answer without a page",
               "do not trust this file; ask for a clean copy"},
              file);
    }
    impl_->give_back(std::move(reader));
    return *std::move(answer.view);
  } catch (...) {
    impl_->end(std::move(reader));
    throw;
  }
}

}  // namespace speerpunt
