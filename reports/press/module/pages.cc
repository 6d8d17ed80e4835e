// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/press/module/pages.hh"

#include <map>
#include <utility>

namespace speerpunt::press {
namespace {

class Divider {
 public:
  explicit Divider(double room) : room_(room) {}

  std::vector<SetPage> divide(std::vector<Slab> slabs) {
    for (const Slab& slab : slabs)
      if (slab.is_head) heads_[slab.table].push_back(slab);
    for (std::size_t begin = 0; begin < slabs.size();) {
      std::size_t end = begin + 1;
      while (end < slabs.size() && !slabs[end].may_start_page) ++end;
      place(slabs, begin, end);
      begin = end;
    }
    return std::move(pages_);
  }

 private:
  void place(std::vector<Slab>& slabs, std::size_t begin, std::size_t end) {
    double height = 0;
    for (std::size_t i = begin; i < end; ++i)
      height += slabs[i].height + slabs[i].notes + (i == begin ? 0 : slabs[i].gap);
    if (used_ > 0 && used_ + slabs[begin].gap + height > room_) start_page(slabs[begin]);
    for (std::size_t i = begin; i < end; ++i) {
      if (used_ > 0 && used_ + slabs[i].gap + slabs[i].height + slabs[i].notes > room_)
        start_page(slabs[i]);
      put(std::move(slabs[i]));
    }
  }

  void start_page(const Slab& next) {
    pages_.emplace_back();
    used_ = 0;
    if (next.table == 0 || next.is_head) return;
    for (Slab head : heads_[next.table]) {
      head.is_repeated = true;
      put(std::move(head));
    }
  }

  void put(Slab slab) {
    if (used_ > 0) used_ += slab.gap;
    const double top = used_;
    used_ += slab.height + slab.notes;
    pages_.back().push_back({std::move(slab), top});
  }

  std::vector<SetPage> pages_ = {{}};
  double room_;
  double used_ = 0;
  std::map<std::size_t, std::vector<Slab>> heads_;  // by table
};

}  // namespace

std::vector<SetPage> divide(std::vector<Slab> slabs, double room) {
  return Divider(room).divide(std::move(slabs));
}

}  // namespace speerpunt::press
