// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Files that came over the web, taken into the workspace one upload after the other, as `add` does.
#include <atomic>
#include <condition_variable>
#include <deque>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "app/intake.hh"
#include "app/web/reading_room.hh"
#include "app/web/server/http.hh"
#include "corpus/error.hh"

namespace speerpunt::web {

enum class Stage { kWaiting, kRead, kIndexed, kKnown, kFailed, kLeftOut, kStopped };

// One file, or one inside it.
struct AddedFile {
  std::string name;  // as the sender calls it, made harmless: "map/visie.pdf"
  Stage stage = Stage::kWaiting;
  DocumentId document = {};            // once it is there
  std::string title = {};              // of the document
  std::vector<Problem> problems = {};  // why it failed, or what is not whole
};

enum class AdditionState { kWaiting, kLocked, kRunning, kDone, kStopped, kFailed };

// An upload as it stands.
struct Upload {
  std::string id;
  std::string who;
  AdditionState state = AdditionState::kWaiting;
  std::string trouble = {};  // why all of it failed
  std::vector<AddedFile> files = {};
  std::vector<std::size_t> changes = {};  // places in `files`, in the order in which they changed
  bool ended() const { return state >= AdditionState::kDone; }
};

// May be used by several threads. Documents come in under the path "upload://NAME"; another file of
// a name that is taken gets a number.
class Additions {
 public:
  // The reading processes are started with this: make it before there are threads. The workspace
  // must outlive it.
  explicit Additions(const Workspace& workspace);
  Additions(const Additions&) = delete;
  Additions& operator=(const Additions&) = delete;
  // Stops after the document that is being read.
  ~Additions();

  // The room must outlive it.
  void begin(ReadingRoom& room);
  // Its id.
  std::string add(std::vector<std::shared_ptr<UploadedFile>> files, const std::string& who);
  void stop(const std::string& id);
  std::optional<Upload> look(const std::string& id) const;
  std::vector<Upload> all() const;  // the last one first

 private:
  struct Job {
    Upload shown;
    std::vector<std::shared_ptr<UploadedFile>> files;
    std::map<std::string, std::size_t> places;           // in shown.files, by path in the workspace
    std::map<std::filesystem::path, std::string> paths;  // in the workspace, by place on disk
    bool stopping = false;
  };

  IntakeOptions options();
  IntakeWatcher watcher();
  void run();
  void take(Job& job);
  std::vector<std::filesystem::path> prepare(Job& job);
  void finish(Job& job, bool interrupted);
  void put(Job& job, const std::string& path, AddedFile file);
  void set_state(Job& job, AdditionState state, const std::string& trouble = {});
  bool is_stopping() const;
  Job* find(const std::string& id) const;

  const Workspace& workspace_;
  ReadingRoom* room_ = nullptr;
  mutable std::mutex lock_;  // of all below
  std::condition_variable news_;
  std::list<std::unique_ptr<Job>> jobs_;  // the last one first
  std::deque<Job*> queue_;
  Job* now_ = nullptr;
  bool ending_ = false;
  Intake intake_;
  std::thread worker_;
};

}  // namespace speerpunt::web
