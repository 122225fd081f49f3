// SPDX-License-Identifier: Apache-2.0
#include "cli/ExplainOutput.h"

#include "acl/ResourceId.h"
#include "activation/Words.h"
#include "causes/Needed.h"
#include "cli/Text.h"
#include "trace/Redactor.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

namespace latchkey::cli {

using causes::Cause;
using causes::Diagnosis;
using causes::Offered;

namespace {

constexpr char page[] = "docs/TROUBLE.md#";

QString translated(const char *text)
{
    return QCoreApplication::translate("Causes", text);
}

QString sentenceOf(const Cause &cause)
{
    return cause.sentence == nullptr ? activation::sentence(cause.reason)
                                     : translated(cause.sentence);
}

QString adviceOf(const Cause &cause)
{
    return cause.advice == nullptr ? activation::nextStep(cause.reason) : translated(cause.advice);
}

QString general(QString text)
{
    static const QRegularExpression place(QStringLiteral("%[1-9](?![0-9A-Za-z])"));
    return text.replace(place, QStringLiteral("…"));
}

QString name(causes::Fit fit)
{
    switch (fit) {
    case causes::Fit::Certain:
        return QStringLiteral("certain");
    case causes::Fit::Likely:
    case causes::Fit::General:
        return QStringLiteral("likely");
    default:
        return QStringLiteral("possible");
    }
}

QByteArray name(Offered offered)
{
    switch (offered) {
    case Offered::Singly:
        return "singly";
    case Offered::OnlyByAll:
    case Offered::NotShown:
    case Offered::SwitchedOff:
        return "only-with-all";
    case Offered::Unknown:
        break;
    }
    return "unknown";
}

QString wordsFor(Offered offered)
{
    switch (offered) {
    case Offered::Singly:
        return Text::tr("can be granted singly");
    case Offered::OnlyByAll:
        return Text::tr("defined by no acl.xml: only “All” opens it");
    case Offered::NotShown:
        return Text::tr("not offered by Admin: only “All” opens it");
    case Offered::SwitchedOff:
        return Text::tr("switched off by an acl.xml: only “All” opens it");
    case Offered::Unknown:
        break;
    }
    return Text::tr("not known here");
}

// An id has a form in which nothing else fits; what else a store calls a resource may be anything.
QString shown(const QString &resource, const trace::Redactor &redactor)
{
    return acl::isResourceId(resource) ? resource : redactor.redacted(resource);
}

QJsonArray resourcesOf(const causes::Evidence &evidence, const Diagnosis &one,
                       const trace::Redactor &redactor)
{
    QJsonArray resources;
    for (const QString &each : one.resources) {
        const bool isId = acl::isResourceId(each);
        resources.append(
            QJsonObject{{QStringLiteral("id"), shown(each, redactor)},
                        {QStringLiteral("path"),
                         isId ? causes::pathOf(each, evidence.rights) : shown(each, redactor)},
                        {QStringLiteral("granted"),
                         QString::fromLatin1(name(causes::offeredAs(each, evidence.rights)))}});
    }
    return resources;
}

QJsonObject toJson(const causes::Evidence &evidence, const Diagnosis &one,
                   const trace::Redactor &redactor)
{
    return {{QStringLiteral("code"), QLatin1String(one.cause->code)},
            {QStringLiteral("fit"), name(one.fit)},
            {QStringLiteral("sentence"), one.sentence},
            {QStringLiteral("advice"), one.advice},
            {QStringLiteral("support"), one.support},
            {QStringLiteral("action"), QString::fromLatin1(causes::name(one.cause->action))},
            {QStringLiteral("resources"), resourcesOf(evidence, one, redactor)},
            {QStringLiteral("trouble"), causes::isTrouble(one)},
            {QStringLiteral("page"), QLatin1String(page) + QLatin1String(one.cause->code)}};
}

void sayWhole(const console::Console &console, const causes::Evidence &evidence,
              const Diagnosis &one, const trace::Redactor &redactor)
{
    console.line(QLatin1String(one.cause->code));
    console.line(one.sentence);
    console.line(one.advice);
    for (const QString &each : one.resources) {
        console.line(
            QStringLiteral("  %1: %2")
                .arg(shown(each, redactor), wordsFor(causes::offeredAs(each, evidence.rights))));
    }
    console.line(Text::tr("For support: %1").arg(one.support));
    console.line(QLatin1String(page) + QLatin1String(one.cause->code));
}

} // namespace

void sayCauses(const console::Console &console)
{
    QJsonArray all;
    for (const Cause *cause : causes::allCauses()) {
        const QString code = QLatin1String(cause->code);
        if (console.isJson()) {
            all.append(QJsonObject{{QStringLiteral("code"), code},
                                   {QStringLiteral("sentence"), general(sentenceOf(*cause))}});
        } else {
            console.columns({code, general(sentenceOf(*cause))});
        }
    }
    if (console.isJson()) {
        console.array(all);
    }
}

void sayCause(const console::Console &console, const Cause &cause)
{
    const Diagnosis one{&cause,
                        causes::Fit::Possible,
                        general(sentenceOf(cause)),
                        general(adviceOf(cause)),
                        general(QString::fromUtf8(cause.support)),
                        {}};
    const trace::Redactor redactor;
    if (console.isJson()) {
        console.object(toJson({}, one, redactor));
    } else {
        sayWhole(console, {}, one, redactor);
    }
}

void sayDiagnoses(const console::Console &console, const causes::Evidence &evidence)
{
    const trace::Redactor redactor;
    const QList<Diagnosis> found = causes::diagnose(
        evidence, [&redactor](const QString &said) { return redactor.redacted(said); });
    const Diagnosis &first = found.constFirst();
    if (console.isJson()) {
        QJsonObject object = toJson(evidence, first, redactor);
        QJsonArray others;
        for (const Diagnosis &each : found.sliced(1)) {
            others.append(toJson(evidence, each, redactor));
        }
        object.insert(QStringLiteral("others"), others);
        console.object(object);
        return;
    }
    sayWhole(console, evidence, first, redactor);
    for (const Diagnosis &each : found.sliced(1)) {
        console.line(Text::tr("Or %1: %2").arg(QLatin1String(each.cause->code), each.sentence));
    }
}

} // namespace latchkey::cli
