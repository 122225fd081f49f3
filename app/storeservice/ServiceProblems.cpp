// SPDX-License-Identifier: Apache-2.0
#include "storeservice/ServiceProblems.h"

#include "storeservice/AnswerFrame.h"
#include "storeservice/Text.h"

#include <QJsonArray>

#include <algorithm>

namespace latchkey::storeservice {

namespace {

constexpr qsizetype longestMessage = 300; // of a store's, within a sentence

QString shortened(const QString &message)
{
    return message.size() <= longestMessage ? message
                                            : message.first(longestMessage) + QStringLiteral("…");
}

QString messageIn(const QJsonValue &json)
{
    return shortened(foreignText(json.toString().toUtf8()));
}

// "PHP Fatal error:  Allowed memory size …", without the trace behind it: wherever a store's
// settings send it.
QString fatalError(const QByteArray &printed)
{
    for (const QByteArray &line : printed.split('\n')) {
        const bool isFatal = line.contains("Fatal error: ") || line.contains("Parse error: ");
        if (isFatal) {
            return shortened(foreignText(line));
        }
    }
    return {};
}

Problem phpFailed(const QString &message, const QString &detail)
{
    return {"storeservice.php-failed",
            Text::tr("The store's PHP stopped with an error: %1").arg(message), detail};
}

QString doneWords(const QString &done)
{
    if (done == QLatin1String("created")) {
        return Text::tr("The integration was created before that.");
    }
    if (done == QLatin1String("updated")) {
        return Text::tr("The integration was changed before that.");
    }
    if (done == QLatin1String("removed")) {
        return Text::tr("The integration was removed before that.");
    }
    if (done == QLatin1String("issued")) {
        return Text::tr("The store issued tokens before that, and keeps them.");
    }
    return {};
}

QString doneIn(const QJsonObject &answer)
{
    QString said;
    for (const QJsonValue each : answer.value(QStringLiteral("done")).toArray()) {
        if (const QString words = doneWords(each.toString()); !words.isEmpty()) {
            said += QLatin1Char(' ') + words;
        }
    }
    return said;
}

struct KindWords
{
    const char *kind;
    const char *code;
    const char *sentence; // %1: the store's message
};

constexpr KindWords kinds[] = {
    {"no-bootstrap", "storeservice.no-bootstrap",
     QT_TRANSLATE_NOOP("StoreService",
                       "This folder holds no store: app/bootstrap.php is missing in it. Name the "
                       "store's root folder.")},
    {"start", "storeservice.not-started",
     QT_TRANSLATE_NOOP("StoreService", "The store's code does not start there: %1")},
    {"service", "storeservice.refused", QT_TRANSLATE_NOOP("StoreService", "The store refused: %1")},
    {"fatal", "storeservice.php-failed",
     QT_TRANSLATE_NOOP("StoreService", "The store's PHP stopped with an error: %1")},
    {"exit", "storeservice.no-answer",
     QT_TRANSLATE_NOOP("StoreService",
                       "The store's PHP ended without an answer. See the details for what it "
                       "printed.")},
    {"changed", "storeservice.changed",
     QT_TRANSLATE_NOOP("StoreService",
                       "Somebody changed the store's integrations since you looked, so nothing was "
                       "done. Look again.")},
    {"configured", "storeservice.from-module",
     QT_TRANSLATE_NOOP("StoreService",
                       "A module brought this integration, so the store does not let it be edited. "
                       "Change the module and install it again.")},
    {"no-name", "storeservice.no-name",
     QT_TRANSLATE_NOOP("StoreService", "An integration needs a name.")},
    {"no-token", "storeservice.no-token",
     QT_TRANSLATE_NOOP("StoreService",
                       "The store issued no access token for this integration. Activate it in "
                       "Admin instead.")},
};

} // namespace

std::optional<Problem> endingProblem(const place::PlaceResult &result)
{
    const QString detail = foreignText(result.errorOutput);
    switch (result.ending) {
    case place::PlaceEnding::Exited:
        return {};
    case place::PlaceEnding::Cancelled:
        return Problem{"storeservice.cancelled",
                       Text::tr("Cancelled. What the store did until then is not known: look "
                                "again."),
                       detail};
    case place::PlaceEnding::DeadlinePassed:
        return Problem{"storeservice.deadline",
                       Text::tr("The store's PHP did not end in time and was stopped. Look again "
                                "to see what it did until then."),
                       detail};
    case place::PlaceEnding::TooMuchOutput:
        return Problem{"storeservice.too-much-output",
                       Text::tr("The store's PHP printed far more than an answer, so it was "
                                "stopped. A module there may write debug output: switch that off."),
                       detail};
    case place::PlaceEnding::Lost:
        return Problem{"storeservice.lost",
                       Text::tr("The connection was lost before the store answered. Look again to "
                                "see what it did until then."),
                       result.lostBecause};
    }
    Q_UNREACHABLE();
}

Problem cancelledBefore()
{
    return {"storeservice.cancelled", Text::tr("Cancelled. Nothing was done in the store."), {}};
}

Problem answerProblem(const Problem &unanswered, const place::PlaceResult &result)
{
    const QString ofErrors = fatalError(result.errorOutput);
    const QString fatal = ofErrors.isEmpty() ? fatalError(result.output) : ofErrors;
    const QString printed = foreignText(result.errorOutput);
    QStringList details{unanswered.detail, printed};
    details.removeAll(QString());
    const QString detail = details.join(QStringLiteral(" | "));
    return fatal.isEmpty() ? Problem{unanswered.code, unanswered.sentence, detail}
                           : phpFailed(fatal, detail);
}

std::optional<Problem> errorIn(const QJsonObject &answer, const QString &foreign)
{
    const QJsonValue error = answer.value(QStringLiteral("error"));
    if (!error.isObject()) {
        return {};
    }
    const QByteArray kind = error[QStringLiteral("kind")].toString().toLatin1();
    const auto found = std::find_if(std::begin(kinds), std::end(kinds),
                                    [&](const KindWords &each) { return kind == each.kind; });
    const KindWords &words = found == std::end(kinds) ? kinds[2] : *found;
    QString sentence = Text::tr(words.sentence);
    if (sentence.contains(QStringLiteral("%1"))) {
        sentence = sentence.arg(messageIn(error[QStringLiteral("message")]));
    }
    return Problem{words.code, sentence + doneIn(answer), foreign};
}

} // namespace latchkey::storeservice
