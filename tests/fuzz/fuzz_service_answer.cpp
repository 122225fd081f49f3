// SPDX-License-Identifier: Apache-2.0
// Any octets as what a store's PHP prints: our answer among it, and what the answer says.
#include "Promise.h"

#include "acl/ResourceId.h"
#include "storeservice/AnswerFrame.h"
#include "storeservice/ServiceProblems.h"
#include "storeservice/StoreFacts.h"

#include <QJsonDocument>

#include <cstdint>

using namespace latchkey::storeservice;
using latchkey::fuzz::promise;

namespace {

bool isShown(const QString &text)
{
    return text.size() <= mostForeignText + 1 &&
           std::none_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x20; });
}

void checkFrame(QByteArrayView printed)
{
    const auto frame = frameIn(printed, "k3x5m2pak3x5m2pak3x5m2pa22");
    promise(isShown(frame ? frame->foreign : frame.error().detail),
            "foreign text is short and harmless");
    promise(frame || frame.error().code.startsWith("storeservice."), "two ways to fail");
}

// Each resource right before what is below it, and nothing that is no id.
void checkTree(const latchkey::acl::AclTree &tree)
{
    for (int i = 0; i < tree.size(); ++i) {
        const latchkey::acl::AclResource &it = tree.at(i);
        promise(latchkey::acl::isResourceId(it.id), "an id");
        promise(it.parent < i && it.parent >= -1, "parents come first");
        promise(it.end > i && it.end <= tree.size(), "it ends behind itself");
        promise(it.parent < 0 || it.end <= tree.at(it.parent).end, "it ends within its parent");
        promise(it.depth == (it.parent < 0 ? 0 : tree.at(it.parent).depth + 1), "its depth");
    }
}

void checkFacts(QByteArrayView octets)
{
    const QJsonObject answer =
        QJsonDocument::fromJson(QByteArray(octets.data(), octets.size())).object();
    const StoreFacts facts = factsIn(answer);
    if (facts.resources) {
        checkTree(*facts.resources);
    }
    for (const auto &each : {facts.named, facts.known}) {
        promise(!each || each->id > 0, "an integration has a number");
    }
    if (const auto error = errorIn(answer, {})) {
        promise(!error->code.isEmpty() && !error->sentence.isEmpty(), "an error is said");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView octets(data, qsizetype(size));
    checkFrame(octets);
    checkFacts(octets);
    return 0;
}
