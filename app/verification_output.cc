// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verification_output.hh"

#include "corpus/json_support.hh"

namespace speerpunt {
namespace {

using namespace json_support;

Json write_lapse(const Lapse& lapse) {
  return {{"id", lapse.quote},
          {"text", lapse.citation.quote},
          {"document", lapse.citation.document},
          {"path", lapse.path},
          {"page", lapse.citation.page.value},
          {"page_end", lapse.citation.page_end.value},
          {"reason", std::string(name_of(lapse.reason))},
          {"found_on", lapse.found_on ? Json(lapse.found_on->value) : Json(nullptr)}};
}

}  // namespace

std::string to_json(const BriefingCheck& check) {
  const Verification& verification = check.verification;
  return dump({{"schema", 1},
               {"file", check.file.generic_string()},
               {"date", check.provenance.date},
               {"theme", check.provenance.theme},
               {"changed", check.changed},
               {"quotes", verification.quotes},
               {"holding", verification.holding},
               {"lapses", array_of(verification.lapses, write_lapse)},
               {"superseded", array_of(verification.superseded, [](const SupersededSource& one) {
                  return Json{{"source", write_source(one.source)}, {"by", write_source(one.by)}};
                })}});
}

}  // namespace speerpunt
