// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/candidates.hh"

#include <algorithm>
#include <string>
#include <utility>

namespace speerpunt {
namespace {

class Candidates final : public Xapian::PostingSource {
 public:
  explicit Candidates(std::vector<Xapian::docid> ascending) : passages_(std::move(ascending)) {}

  Xapian::doccount get_termfreq_min() const override { return size(); }
  Xapian::doccount get_termfreq_est() const override { return size(); }
  Xapian::doccount get_termfreq_max() const override { return size(); }
  void next(double) override {
    if (started_) ++at_;
    started_ = true;
  }
  void skip_to(Xapian::docid passage, double) override {
    started_ = true;
    const auto from = passages_.begin() + static_cast<std::ptrdiff_t>(at_);
    at_ = static_cast<std::size_t>(std::lower_bound(from, passages_.end(), passage) -
                                   passages_.begin());
  }
  bool at_end() const override { return at_ == passages_.size(); }
  Xapian::docid get_docid() const override { return passages_[at_]; }
  Xapian::PostingSource* clone() const override { return new Candidates(passages_); }
  void init(const Xapian::Database&) override {
    at_ = 0;
    started_ = false;
  }
  std::string get_description() const override { return "candidates"; }

 private:
  Xapian::doccount size() const { return static_cast<Xapian::doccount>(passages_.size()); }

  std::vector<Xapian::docid> passages_;
  std::size_t at_ = 0;
  bool started_ = false;
};

}  // namespace

Xapian::Query only_among(const Xapian::Query& query, std::vector<Xapian::docid> passages) {
  std::sort(passages.begin(), passages.end());
  auto* source = new Candidates(std::move(passages));
  return Xapian::Query(Xapian::Query::OP_FILTER, query, Xapian::Query(source->release()));
}

}  // namespace speerpunt
