// SPDX-License-Identifier: Apache-2.0
// Any octets as a list of calls, a script, code, a HAR, a collection or OpenAPI.
#include "Promise.h"

#include "calls/CallFile.h"

#include <QSet>

#include <cstdint>

using namespace latchkey::acl;
using namespace latchkey::calls;
using latchkey::fuzz::promise;

namespace {

void checkCall(const FoundCall &found)
{
    const ApiCall &call = found.call;
    if (call.mode == Mode::Soap) {
        promise(soapCall(call.path) == call, "an operation is read alike");
        return;
    }
    if (found.isQuestion()) {
        promise(!questionText(found).isEmpty(), "a question says what it is");
        promise(!call.path.isEmpty() || found.isInVariable, "without a path, it is in a variable");
    } else {
        promise(isRestMethod(call.method) && call.method == call.method.toUpper(), "a REST method");
    }
    promise(call.path.isEmpty() || call.path.startsWith(QLatin1String("/V")),
            "a path begins with a version");
    promise(call.path.size() <= 8192 && found.where.size() <= 200, "texts are short");
    promise(!call.path.contains(u'?') && !call.path.contains(u'#'), "a path has no query");
    for (const QChar c : call.path) {
        promise(c.category() != QChar::Other_Control, "a path has no control characters");
    }
    // as a URL neither blanks at its ends nor a scheme in the middle are parts of a path
    if (!call.path.isEmpty() && !found.isQuestion() && call.path == call.path.trimmed() &&
        !call.path.contains(QLatin1String("://"))) {
        const auto again = apiCall(call.method, call.text().section(u' ', 1));
        promise(again && *again == call, "a call is read alike");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const CallReading reading =
        readCalls(QByteArrayView(data, qsizetype(size)), QStringLiteral("name"));
    promise(!reading.calls.isEmpty() || !reading.problems.isEmpty() || reading.graphQl > 0,
            "nothing is told as such");
    promise(reading.calls.size() <= maxCalls, "calls have a limit");
    promise(reading.problems.size() <= maxCallRemarks + 3, "remarks have a limit");
    promise(reading.others >= 0, "others are counted");
    QSet<QString> known;
    for (const FoundCall &found : reading.calls) {
        checkCall(found);
        promise(found.call.path.isEmpty() || !known.contains(found.call.text()), "each call once");
        known.insert(found.call.text());
    }
    for (const auto &problem : reading.problems) {
        promise(!problem.problem.code.isEmpty() && !problem.problem.sentence.isEmpty(),
                "a remark says what it is");
        promise(problem.problem.sentence.size() < 1000 && problem.line >= 0, "a remark is short");
    }
    return 0;
}
