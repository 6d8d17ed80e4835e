// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/child/job.hh"

#include <algorithm>
#include <utility>

#include "corpus/dutch/normalise.hh"

namespace speerpunt {
namespace {

ReadFailure changed() {
  return {"file-changed", "the file was changed while it was read", "add it again"};
}

}  // namespace

Job::Job(std::size_t number, const ReadRequest& request, const ReadLimits& limits)
    : number_(number), container_(request.container), most_bytes_(limits.output_bytes) {
  const auto shown = request.shown_path.empty() ? request.path.string() : request.shown_path;
  // A name may hold any bytes; what is stored and shown is UTF-8.
  task_.path = dutch::is_valid_utf8(shown) ? shown : dutch::to_utf8(shown, "utf-8");
  task_.options.ocr = request.ocr;
  file_ = open_input(request.path, task_.path, limits.file_bytes);
  task_.size = file_.size;
  if (file_.problems.empty()) return;
  Document document;
  document.problems = file_.problems;
  finish(std::move(document));
}

ReadResult Job::take_result() {
  return std::move(result_.value());
}

void Job::finish(Document document, std::vector<EmbeddedFile> embedded) {
  document.path = task_.path;
  document.container = container_;
  for (auto& problem : problems_) document.problems.push_back(std::move(problem));
  for (auto& problem : document.problems) problem.source = task_.path;
  result_ =
      ReadResult{number_, std::move(document), file_.size, file_.modified_ns, std::move(embedded)};
  file_.descriptor.reset();
  stage_ = Stage::kFinished;
}

void Job::fail(const ReadFailure& failure) {
  const ReadFailure& why = has_changed(file_) ? changed() : failure;
  Document document;
  problems_.clear();
  document.problems.push_back({Severity::kError, task_.path, {}, why.code, why.message, why.hint});
  finish(std::move(document));
}

std::optional<ReadTask> Job::take_task() {
  if (stage_ == Stage::kToRead) {
    stage_ = Stage::kReading;
    return task_;
  }
  if (stage_ == Stage::kToReadAgain) {
    stage_ = Stage::kReadingAgain;
    return task_;
  }
  if (stage_ != Stage::kRecognising || waiting_.empty()) return std::nullopt;
  ReadTask task{task_.path, task_.size, {}, waiting_.back(), {task_.options.ocr, {}}};
  waiting_.pop_back();
  return task;
}

void Job::answer(const ReadTask& task, Answer answer) {
  if (answer.failure) {
    fail(task, *answer.failure);
    return;
  }
  const bool fits = task.recognise
                        ? answer.recognised && answer.recognised->number == task.recognise
                        : !answer.document.id.empty();
  if (!fits) {
    fail(task, {"reader-misbehaved", "the reader of this file gave an answer to another question",
                "do not trust this file; ask for a clean copy"});
  } else if (task.recognise) {
    take_page(std::move(answer));
  } else if (stage_ == Stage::kReading && !answer.unrecognised.empty() &&
             task.options.ocr != OcrMode::kOff) {
    wanted_ = std::move(answer.unrecognised);
    waiting_.assign(wanted_.rbegin(), wanted_.rend());
    stage_ = Stage::kRecognising;
  } else if (has_changed(file_)) {
    fail(changed());
  } else {
    bytes_ = answer.bytes();
    finish(std::move(answer.document), std::move(answer.embedded));
  }
}

void Job::take_page(Answer answer) {
  page_bytes_ += answer.bytes();
  if (page_bytes_ > most_bytes_) {
    problems_.push_back({Severity::kWarning, task_.path, answer.recognised->number,
                         "output-too-large", "the recognised text is larger than is allowed",
                         "split the file"});
  } else {
    task_.options.recognised.push_back(std::move(*answer.recognised));
  }
  end_page();
}

void Job::fail(const ReadTask& task, const ReadFailure& failure) {
  if (!task.recognise) {
    fail(failure);
    return;
  }
  const auto same = std::ranges::find(problems_, failure.code, &Problem::code);
  // One word about missing language data is enough for all its pages.
  if (failure.code != "ocr-unavailable" || same == problems_.end()) {
    problems_.push_back({Severity::kWarning, task_.path, task.recognise, failure.code,
                         "text not recognised: " + failure.message, failure.hint});
  }
  end_page();
}

void Job::end_page() {
  if (++pages_done_ < wanted_.size()) return;
  // Children end in any order.
  std::ranges::sort(task_.options.recognised, {}, &RecognisedPage::number);
  std::ranges::stable_sort(problems_, {}, &Problem::page);
  stage_ = Stage::kToReadAgain;
}

}  // namespace speerpunt
