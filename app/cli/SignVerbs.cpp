// SPDX-License-Identifier: Apache-2.0
#include "cli/SignLines.h"
#include "cli/Text.h"
#include "cli/Verb.h"

namespace latchkey::cli {

namespace {

std::optional<console::Exit> sign(const Call &call)
{
    const QByteArray name = call.options.value(QStringLiteral("dialect")).toLatin1();
    const oauth::Dialect *dialect = oauth::dialectNamed(name);
    if (dialect == nullptr) {
        return call.misuse(
            Text::tr("A dialect is one of %1.").arg(QString::fromLatin1(oauth::dialectNames())));
    }
    cli::LineSigner signer(*dialect);
    QByteArray input(262144, Qt::Uninitialized);
    QByteArray output;
    for (;;) {
        const auto count = call.console.input({input.data(), size_t(input.size())});
        if (!count) {
            return call.fail(count.error()); // a line that was begun is not signed
        }
        if (*count == 0) {
            signer.finish(output);
        } else {
            signer.feed(QByteArrayView(input.constData(), *count), output);
        }
        if (!call.console.raw(output)) {
            return console::Exit::Failed;
        }
        if (*count == 0) {
            return signer.hasFailed() ? console::Exit::Failed : console::Exit::Done;
        }
        output.resize(0);
    }
}

} // namespace

QList<Verb> signVerbs()
{
    return {{{QStringLiteral("sign")},
             "[--dialect " + oauth::dialectNames("|") + "]",
             QT_TRANSLATE_NOOP("Cli", "Signs requests given as JSON lines on standard input"),
             "--dialect laminas <requests.jsonl",
             0,
             {option("dialect",
                     QT_TRANSLATE_NOOP("Cli",
                                       "How that version of the store signs; native if not given"),
                     "NAME", QStringLiteral("native"))},
             {},
             sign}};
}

} // namespace latchkey::cli
