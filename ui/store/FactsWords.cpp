// SPDX-License-Identifier: Apache-2.0
#include "ui/store/FactsWords.h"

#include "ui/store/Text.h"

namespace latchkey::ui {

namespace {

constexpr qsizetype mostNamed = 6;

QString storeItself(const storeservice::StoreFacts &facts)
{
    QStringList words;
    for (const auto &each : {facts.product, facts.edition, facts.version}) {
        if (each) {
            words.append(*each);
        }
    }
    const QString store = words.join(QLatin1Char(' '));
    if (store.isEmpty() || !facts.mode) {
        return store.isEmpty() ? QString() : Text::tr("The store is %1.").arg(store);
    }
    return Text::tr("The store is %1, in %2 mode.").arg(store, *facts.mode);
}

} // namespace

QString named(const QStringList &ids)
{
    const QString first = ids.mid(0, mostNamed).join(QStringLiteral(", "));
    return ids.size() <= mostNamed
               ? first
               : Text::tr("%1 and %n more", nullptr, int(ids.size() - mostNamed)).arg(first);
}

QStringList factsSentences(const storeservice::StoreFacts &facts)
{
    QStringList said{storeItself(facts)};
    if (facts.isCallbackReached) {
        said.append(*facts.isCallbackReached
                        ? Text::tr("It reaches this computer, so Activate in Admin can work.")
                        : Text::tr("It does not reach this computer, so Activate in Admin would "
                                   "fail. Take the tokens instead."));
    }
    said.removeAll(QString());
    return said;
}

QStringList rightsSentences(const storeservice::GrantComparison &rights)
{
    QStringList said;
    if (!rights.missing.isEmpty()) {
        said.append(Text::tr("Missing there: %1.").arg(named(rights.missing)));
    }
    if (!rights.unknown.isEmpty()) {
        said.append(Text::tr("This store does not have: %1.").arg(named(rights.unknown)));
    }
    if (!rights.tooMuch.isEmpty()) {
        said.append(Text::tr("Granted besides: %1.").arg(named(rights.tooMuch)));
    }
    return said;
}

QStringList resultSentences(const desk::StoreChangeResult &result)
{
    QStringList said;
    const storeservice::GrantComparison &rights = result.rights;
    if (result.there && !rights.isKnown) {
        said.append(Text::tr("The store did not say what the integration may do."));
    } else if (result.there && rights.isSame()) {
        said.append(Text::tr("Read back: it may do what is chosen here, no more and no less."));
    }
    said += rightsSentences(rights);
    if (result.isOtherwise) {
        said.append(
            Text::tr("The store kept another name, e-mail address or URL than it was given. "
                     "Ask it again."));
    }
    return said;
}

} // namespace latchkey::ui
