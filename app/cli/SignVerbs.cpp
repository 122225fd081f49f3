// SPDX-License-Identifier: Apache-2.0
#include "cli/SignLines.h"
#include "cli/Verb.h"
#include "system/StandardStreams.h"

#include <QCoreApplication>

namespace latchkey::cli {

namespace {

std::optional<console::Exit> sign(const Call &call)
{
    const QByteArray name = call.options.value(QStringLiteral("dialect")).toLatin1();
    const oauth::Dialect *dialect = oauth::dialectNamed(name);
    if (dialect == nullptr) {
        call.console.remark(QCoreApplication::translate("Cli", "A dialect is one of %1.")
                                .arg(QString::fromLatin1(oauth::dialectNames())));
        return console::Exit::Usage;
    }
    cli::LineSigner signer(*dialect);
    QByteArray input(262144, Qt::Uninitialized);
    QByteArray output;
    while (const qsizetype count = system::readInput({input.data(), size_t(input.size())})) {
        signer.feed(QByteArrayView(input.constData(), count), output);
        if (!call.console.raw(output)) {
            return console::Exit::Failed;
        }
        output.resize(0);
    }
    signer.finish(output);
    const bool written = call.console.raw(output);
    return signer.hasFailed() || !written ? console::Exit::Failed : console::Exit::Done;
}

} // namespace

QList<Verb> signVerbs()
{
    return {{{QStringLiteral("sign")},
             "[--dialect zend|laminas|laminas-exact-path|native|rfc5849]",
             QT_TRANSLATE_NOOP("Cli", "Signs requests given as JSON lines on standard input"),
             0,
             {QCommandLineOption(QStringLiteral("dialect"), {}, QStringLiteral("NAME"),
                                 QStringLiteral("native"))},
             {},
             sign}};
}

} // namespace latchkey::cli
