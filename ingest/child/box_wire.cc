// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/child/box_wire.hh"

namespace speerpunt {

void write_box(const Box& box, WireWriter& writer) {
  for (const double edge : {box.x0, box.y0, box.x1, box.y1}) writer.real(edge);
}

Box read_box(WireReader& reader) {
  Box box;
  for (double* edge : {&box.x0, &box.y0, &box.x1, &box.y1}) *edge = reader.real();
  return box;
}

}  // namespace speerpunt
