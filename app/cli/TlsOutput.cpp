// SPDX-License-Identifier: Apache-2.0
#include "cli/TlsOutput.h"

#include "cli/Text.h"
#include "tls/CertificateWords.h"
#include "tls/MadeIdentity.h"
#include "tls/TrustCommand.h"

#include <QJsonArray>

namespace latchkey::cli {

namespace {

using tls::CertificateFacts;
using tls::ServerSystem;
using tls::Validity;
using Entry = tls::CertificateShelf::Entry;

tls::Validity validityNow(const Entry &entry)
{
    return tls::validityOf(entry.facts.constFirst(), QDateTime::currentDateTimeUtc());
}

// A stable word for scripts.
QString wordOf(Validity validity)
{
    switch (validity) {
    case Validity::Valid:
        return QStringLiteral("valid");
    case Validity::EndsSoon:
        return QStringLiteral("ends-soon");
    case Validity::Ended:
        return QStringLiteral("ended");
    case Validity::NotYet:
        return QStringLiteral("not-yet");
    }
    Q_UNREACHABLE();
}

QString hostOf(const Entry &entry)
{
    return QString::fromLatin1(entry.host.text);
}

QString dayOf(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate);
}

QJsonObject objectOf(const Entry &entry)
{
    const CertificateFacts &own = entry.facts.constFirst();
    QJsonObject object{
        {QStringLiteral("address"), hostOf(entry)},
        {QStringLiteral("names"), QJsonArray::fromStringList(own.names)},
        {QStringLiteral("subject"), own.subject},
        {QStringLiteral("issuer"), own.issuer},
        {QStringLiteral("valid_from"), console::isoTime(own.from.toMSecsSinceEpoch())},
        {QStringLiteral("valid_until"), console::isoTime(own.until.toMSecsSinceEpoch())},
        {QStringLiteral("state"), wordOf(validityNow(entry))},
        {QStringLiteral("fingerprint"), QString::fromLatin1(own.fingerprint)},
        {QStringLiteral("made"), entry.isMade},
    };
    if (entry.isMade) {
        const QByteArray authority = tls::authorityIn(entry.certificates);
        const auto command = [&](ServerSystem system) {
            return tls::trustCommand(system, entry.host, authority);
        };
        object.insert(QStringLiteral("authority_fingerprint"),
                      QString::fromLatin1(entry.facts.constLast().fingerprint));
        object.insert(QStringLiteral("authority"), QString::fromLatin1(authority));
        object.insert(QStringLiteral("command_debian"), command(ServerSystem::Debian));
        object.insert(QStringLiteral("command_redhat"), command(ServerSystem::RedHat));
    }
    return object;
}

void sayLines(const console::Console &console, const QString &text)
{
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        console.line(line);
    }
}

void sayCommands(const console::Console &console, const Entry &entry)
{
    const QByteArray authority = tls::authorityIn(entry.certificates);
    console.line({});
    console.line(
        Text::tr("The store's server has to trust it before it can call. Run there, on Debian "
                 "or Ubuntu:"));
    console.line({});
    sayLines(console, tls::trustCommand(ServerSystem::Debian, entry.host, authority));
    console.line({});
    console.line(Text::tr("On Red Hat, Alma, Rocky or Fedora:"));
    console.line({});
    sayLines(console, tls::trustCommand(ServerSystem::RedHat, entry.host, authority));
    console.line({});
    console.line(
        Text::tr("What the server trusts by that can vouch for %1 and for nothing else; the key "
                 "that signed it is gone.")
            .arg(hostOf(entry)));
}

} // namespace

void remarkOnDates(const console::Console &console, const Entry &entry)
{
    const QString trouble = tls::troubleWithDates(entry, QDateTime::currentDateTimeUtc());
    if (trouble.isEmpty()) {
        return;
    }
    const QString what =
        validityNow(entry) == Validity::NotYet ? QString()
        : entry.isMade
            ? Text::tr("Renew it with latchkeyctl tls make %1, and run the command it "
                       "prints on the store's server again.")
                  .arg(hostOf(entry))
            : Text::tr("Bring its successor with latchkeyctl tls import %1.").arg(hostOf(entry));
    console.remark((trouble + QLatin1Char(' ') + what).trimmed());
}

void showCertificate(const console::Console &console, const Entry &entry)
{
    const QJsonObject object = objectOf(entry);
    if (console.isJson()) {
        return console.object(object);
    }
    const CertificateFacts &own = entry.facts.constFirst();
    const auto say = [&console](const char *key, const QString &value) {
        console.line(QLatin1String(key) + QStringLiteral(": ") + value);
    };
    say("address", hostOf(entry));
    say("names", own.names.join(QStringLiteral(", ")));
    say("subject", own.subject);
    say("issuer", own.issuer);
    say("valid_from", dayOf(own.from));
    say("valid_until", dayOf(own.until));
    say("fingerprint", QString::fromLatin1(own.fingerprint));
    if (entry.isMade) {
        say("authority_fingerprint", QString::fromLatin1(entry.facts.constLast().fingerprint));
        sayCommands(console, entry);
    }
}

void sayHowToDistrust(const console::Console &console, const tls::ServedHost &host)
{
    const auto command = [&host](ServerSystem system) {
        return tls::distrustCommand(system, host);
    };
    if (console.isJson()) {
        return console.object({
            {QStringLiteral("command_debian"), command(ServerSystem::Debian)},
            {QStringLiteral("command_redhat"), command(ServerSystem::RedHat)},
        });
    }
    console.line(Text::tr("The store's server still trusts it. Run there, on Debian or Ubuntu:"));
    console.line({});
    sayLines(console, command(ServerSystem::Debian));
    console.line({});
    console.line(Text::tr("On Red Hat, Alma, Rocky or Fedora:"));
    console.line({});
    sayLines(console, command(ServerSystem::RedHat));
}

void listCertificates(const console::Console &console, const QList<Entry> &entries)
{
    QJsonArray array;
    QList<QStringList> rows;
    for (const Entry &entry : entries) {
        const CertificateFacts &own = entry.facts.constFirst();
        array.append(objectOf(entry));
        rows.append({hostOf(entry), dayOf(own.until), own.issuer});
    }
    if (console.isJson()) {
        console.array(array);
    } else if (entries.isEmpty()) {
        console.remark(
            Text::tr("There is no certificate. Make one with latchkeyctl tls make ADDRESS, or "
                     "import yours."));
    } else {
        console.table({Text::tr("ADDRESS"), Text::tr("VALID UNTIL"), Text::tr("ISSUER")}, rows);
    }
}

} // namespace latchkey::cli
