// SPDX-License-Identifier: Apache-2.0
// Any octets as a file with selections: read, and written in every format.
#include "Promise.h"

#include "acl/SelectionFile.h"

#include <algorithm>
#include <cstdint>

using namespace latchkey::acl;
using latchkey::fuzz::promise;

namespace {

void checkWritten(const NamedSelection &selection)
{
    WrittenSelection file{selection.integration, {}, selection.choice.ids};
    if (selection.choice.isAll) {
        file.ids.append(everythingId);
    }
    for (const SelectionFormat format :
         {SelectionFormat::List, SelectionFormat::Json, SelectionFormat::ApiXml,
          SelectionFormat::IntegrationXml}) {
        const auto again = readSelections(writeSelection(file, format));
        promise(again && again->size() == 1 && again->first().choice == selection.choice,
                "what is written is read as the same");
        const bool hasName =
            format == SelectionFormat::ApiXml || format == SelectionFormat::IntegrationXml;
        promise(!hasName || again->first().integration == selection.integration, "a name survives");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto selections = readSelections(QByteArrayView(data, qsizetype(size)));
    if (!selections) {
        promise(!selections.error().code.isEmpty() && !selections.error().sentence.isEmpty(),
                "a refusal says why");
        promise(selections.error().sentence.size() < 1000, "a refusal is short");
        return 0;
    }
    promise(!selections->isEmpty(), "one selection at least");
    for (const NamedSelection &selection : *selections) {
        const QStringList &ids = selection.choice.ids;
        promise(std::is_sorted(ids.begin(), ids.end()), "ids are sorted");
        promise(std::adjacent_find(ids.begin(), ids.end()) == ids.end(), "each id once");
        for (const QString &id : ids) {
            promise(id.contains(QLatin1String("::")) && id.size() <= 255, "ids have their form");
            promise(id != everythingId, "everything is no id among others");
        }
        checkWritten(selection);
    }
    return 0;
}
