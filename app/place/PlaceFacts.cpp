// SPDX-License-Identifier: Apache-2.0
#include "place/PlaceFacts.h"

#include "base/ForeignText.h"
#include "place/Script.h"
#include "place/Text.h"
#include "place/Trouble.h"

#include <QMultiHash>
#include <QRegularExpression>
#include <QVersionNumber>

#include <algorithm>

namespace latchkey::place {

namespace {

constexpr qint64 longestLook = 45'000;

using Said = QMultiHash<QString, QString>;

Said recordsOf(const QByteArray &printed)
{
    Said said;
    for (const QByteArray &record : printed.split('\0')) {
        const qsizetype equals = record.indexOf('=');
        if (equals > 0) {
            said.insert(QString::fromLatin1(record.left(equals)),
                        QString::fromUtf8(record.mid(equals + 1)));
        }
    }
    return said;
}

// In the order they were said; QMultiHash has the last one first.
QStringList inOrder(const Said &said, const QString &key)
{
    QStringList values = said.values(key);
    std::reverse(values.begin(), values.end());
    return values;
}

// "8.3.14 /usr/bin/php": what is no version is what a broken PHP said.
PhpThere phpOf(const QString &record)
{
    static const QRegularExpression version(QStringLiteral("\\A[0-9]+\\.[0-9]+\\.[0-9]+"));
    const qsizetype path = record.indexOf(QLatin1String(" /"));
    return {record.mid(path + 1),
            version.match(record.left(std::max<qsizetype>(path, 0))).captured()};
}

// "80200" as "8.2.0".
QString versionOfId(const QString &id)
{
    const int number = id.toInt();
    return QStringLiteral("%1.%2.%3").arg(number / 10000).arg(number / 100 % 100).arg(number % 100);
}

// The version in the paths of PHP-FPM's configurations ("/etc/php/8.3/fpm/php-fpm.conf"), if all
// have the same.
QString runningOf(const QStringList &paths)
{
    static const QRegularExpression version(
        QStringLiteral("(?:php|[/-])([78])\\.?([0-9])(?![0-9])"));
    QStringList versions;
    for (const QString &path : paths) {
        const auto match = version.match(path);
        const QString found = match.captured(1) + QLatin1Char('.') + match.captured(2);
        if (match.hasMatch() && !versions.contains(found)) {
            versions.append(found);
        }
    }
    return versions.size() == 1 ? versions.first() : QString();
}

bool isOfVersion(const PhpThere &php, const QString &majorAndMinor)
{
    return !majorAndMinor.isEmpty() && php.version.startsWith(majorAndMinor + QLatin1Char('.'));
}

// One alternative: "~8.2.0", "^8.1", ">=8.1", "8.2.*", "~8.1.0 <8.3".
bool fitsAll(const QVersionNumber &version, const QString &alternative)
{
    static const QRegularExpression term(
        QStringLiteral("(~|\\^|>=|<=|>|<|!=|=)?\\s*v?([0-9]+(?:\\.[0-9]+)*)(\\.\\*)?"));
    auto matches = term.globalMatch(alternative);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString sign = match.captured(1);
        const QVersionNumber bound = QVersionNumber::fromString(match.captured(2));
        const qsizetype same = std::max<qsizetype>(bound.segmentCount() - 1, 1);
        const auto isSameTo = [&](qsizetype count) {
            return version.segments().mid(0, count) == bound.segments().mid(0, count);
        };
        bool fits = true;
        if (sign == QLatin1String("~")) {
            fits = version >= bound && isSameTo(same);
        } else if (sign == QLatin1String("^")) {
            fits = version >= bound && isSameTo(1);
        } else if (sign == QLatin1String(">=")) {
            fits = version >= bound;
        } else if (sign == QLatin1String(">")) {
            fits = version > bound;
        } else if (sign == QLatin1String("<=")) {
            fits = version <= bound;
        } else if (sign == QLatin1String("<")) {
            fits = version < bound;
        } else if (sign == QLatin1String("!=")) {
            fits = version != bound;
        } else {
            fits = isSameTo(bound.segmentCount());
        }
        if (!fits) {
            return false;
        }
    }
    return true;
}

} // namespace

bool fitsPhp(const QString &version, const QString &wanted)
{
    static const QRegularExpression either(QStringLiteral("\\s*\\|\\|?\\s*"));
    const QStringList alternatives = wanted.split(either, Qt::SkipEmptyParts);
    const QVersionNumber number = QVersionNumber::fromString(version);
    return alternatives.isEmpty() ||
           std::any_of(alternatives.begin(), alternatives.end(),
                       [&number](const QString &each) { return fitsAll(number, each); });
}

PhpThere choosePhp(const PlaceFacts &facts, const StorePlace &place)
{
    QList<PhpThere> fitting;
    std::copy_if(facts.php.begin(), facts.php.end(), std::back_inserter(fitting),
                 [&](const PhpThere &php) {
                     // what a person named is taken as it is
                     return !php.version.isEmpty() &&
                            (!place.php.isEmpty() || fitsPhp(php.version, facts.phpWanted));
                 });
    const auto running = std::find_if(fitting.begin(), fitting.end(), [&](const PhpThere &php) {
        return isOfVersion(php, facts.phpRunning);
    });
    if (running != fitting.end()) {
        return *running;
    }
    const auto usual = std::find_if(fitting.begin(), fitting.end(), [](const PhpThere &php) {
        return php.path.endsWith(QLatin1String("/php"));
    });
    if (usual != fitting.end()) {
        return *usual;
    }
    const auto newest =
        std::max_element(fitting.begin(), fitting.end(), [](const PhpThere &a, const PhpThere &b) {
            return QVersionNumber::fromString(a.version) < QVersionNumber::fromString(b.version);
        });
    return newest == fitting.end() ? PhpThere() : *newest;
}

Result<PlaceFacts> factsFrom(const QByteArray &printed, const StorePlace &place)
{
    const Said said = recordsOf(printed);
    if (said.value(QStringLiteral("complete")) != QLatin1String("yes")) {
        return failure("place.bad-facts",
                       Text::tr("What is in %1 on %2 could not be found out.")
                           .arg(withoutControls(place.folder), hostWords(place)),
                       withoutControls(QString::fromUtf8(printed.left(400))));
    }
    const auto value = [&said](const char *key) {
        return said.value(QString::fromLatin1(key));
    };
    PlaceFacts facts;
    facts.account = value("account");
    facts.owner = value("owner");
    facts.isOwner = value("uid") == value("owner-uid");
    facts.hasMagento = value("magento") == QLatin1String("yes");
    facts.isCloudProject = value("cloud") == QLatin1String("yes");
    facts.isReadOnly = !value("read-only").isEmpty();
    facts.isWritable = value("writable") == QLatin1String("yes");
    bool isKnown = false;
    const qint64 free = value("free-kib").toLongLong(&isKnown);
    facts.freeOctets = isKnown ? free * 1024 : -1;
    for (const QString &record : inOrder(said, QStringLiteral("php"))) {
        facts.php.append(phpOf(record));
    }
    facts.phpWanted = value("php-wanted");
    if (facts.phpWanted.isEmpty() && !value("php-least").isEmpty()) {
        facts.phpWanted = QStringLiteral(">=") + versionOfId(value("php-least"));
    }
    facts.phpRunning = runningOf(inOrder(said, QStringLiteral("php-fpm")));
    facts.chosen = choosePhp(facts, place);
    return facts;
}

Problem hindrance(const StorePlace &place, const PlaceFacts &facts)
{
    const QString host = hostWords(place);
    const QString folder = withoutControls(place.folder);
    if (!facts.hasMagento) {
        return {
            "place.no-magento",
            Text::tr("%1 on %2 is no store: there is no bin/magento in it. Name the store's own "
                     "folder, the one with app, bin and pub.")
                .arg(folder, host),
            {}};
    }
    if (!facts.isOwner) {
        return {
            "place.other-owner",
            Text::tr(
                "The store's files on %1 belong to %2, and commands would run as %3. They have to "
                "run as %2. Log in as %2, or allow sudo to it without a password and name that "
                "account (--as %2), or put what gets you there before the commands (--prefix).")
                .arg(host, withoutControls(facts.owner), withoutControls(facts.account)),
            {}};
    }
    if (facts.chosen.path.isEmpty()) {
        QStringList found;
        for (const PhpThere &php : facts.php) {
            found.append(php.path + QLatin1Char(' ') + php.version);
        }
        return {
            "place.no-php",
            facts.phpWanted.isEmpty()
                ? Text::tr("No PHP was found on %1. Name its path there.").arg(host)
                : Text::tr(
                      "No PHP was found on %1 that the store runs with (%2). Name its path there.")
                      .arg(host, withoutControls(facts.phpWanted)),
            withoutControls(found.join(QStringLiteral(", ")))};
    }
    return {};
}

PlaceLook::PlaceLook(StorePlace place, QObject *parent)
    : QObject(parent)
    , m_place(std::move(place))
{
    PlaceCommand command = scriptCommand({QStringLiteral("facts.sh")}, {m_place.php});
    command.deadlineMs = longestLook;
    m_run = std::make_unique<PlaceRun>(m_place, std::move(command));
    connect(m_run.get(), &PlaceRun::failed, this, &PlaceLook::failed);
    connect(m_run.get(), &PlaceRun::finished, this, &PlaceLook::take);
}

PlaceLook::~PlaceLook() = default;

void PlaceLook::start()
{
    m_run->start();
}

void PlaceLook::cancel()
{
    m_run->cancel();
}

void PlaceLook::take(const PlaceResult &result)
{
    if (result.ending == PlaceEnding::Cancelled) {
        Q_EMIT cancelled();
        return;
    }
    if (result.ending == PlaceEnding::Lost || result.ending == PlaceEnding::DeadlinePassed) {
        Q_EMIT failed(notFinished(m_place, result));
        return;
    }
    const auto facts = factsFrom(result.output, m_place);
    if (facts) {
        Q_EMIT finished(*facts);
    } else {
        Q_EMIT failed(facts.error());
    }
}

} // namespace latchkey::place
