// SPDX-License-Identifier: Apache-2.0
// What is there: looked at by one constant script that changes nothing (resources/place/facts.sh).
#pragma once

#include "base/Result.h"
#include "place/PlaceRun.h"
#include "place/StorePlace.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>

#include <memory>

namespace latchkey::place {

// A command line PHP.
struct PhpThere
{
    QString path;    // absolute
    QString version; // "8.3.14"; empty where it does not run

    friend bool operator==(const PhpThere &, const PhpThere &) = default;
};

struct PlaceFacts
{
    QString account;             // whom commands run as there
    QString owner;               // whom bin/magento, or the folder where there is none, belongs to
    bool isOwner = false;        // the two are one
    bool hasMagento = false;     // bin/magento is there
    bool isCloudProject = false; // a project of Adobe Commerce Cloud (.magento.app.yaml)
    bool isReadOnly = false;     // the file system there takes no changes
    bool isWritable = false;     // the account may write to app/code, or what is there of it
    qint64 freeOctets = -1;      // on that file system; -1 where it is not known
    QList<PhpThere> php; // in the order they are looked for; only the named one where one is named
    QString phpWanted;   // what Commerce asks of PHP: "~8.2.0||~8.3.0"; may be empty
    QString phpRunning;  // "8.3": the one that PHP-FPM runs, where that is just one; may be empty
    PhpThere chosen;     // what bin/magento is run with; no path where none fits

    friend bool operator==(const PlaceFacts &, const PlaceFacts &) = default;
};

// Reads what the script printed. Problem: `place.bad-facts`.
Result<PlaceFacts> factsFrom(const QByteArray &printed, const StorePlace &place);

// The PHP for bin/magento: the named one; else one of the version that PHP-FPM runs; else what is
// called just "php"; else the newest; always one that Commerce takes.
PhpThere choosePhp(const PlaceFacts &facts, const StorePlace &place);

// True if a version ("8.3.14") fits what a composer.json asks for ("~8.2.0||^8.3"). What is not
// understood fits.
bool fitsPhp(const QString &version, const QString &wanted);

// Why the store's own code cannot be run there; empty if nothing hinders it. Codes:
// `place.no-magento`, `place.other-owner` (names both, and the ways to become the owner),
// `place.no-php`.
Problem hindrance(const StorePlace &place, const PlaceFacts &facts);

// Looks once; destroying it cancels it without another signal.
class PlaceLook : public QObject
{
    Q_OBJECT

public:
    explicit PlaceLook(StorePlace place, QObject *parent = nullptr);
    ~PlaceLook() override;

    void start();
    // cancelled() follows.
    void cancel();

Q_SIGNALS:
    void finished(const latchkey::place::PlaceFacts &facts);
    void cancelled();
    // Codes: those of PlaceRun::failed, `place.lost`, `place.too-slow`, `place.bad-facts`.
    void failed(const latchkey::Problem &problem);

private:
    void take(const PlaceResult &result);

    StorePlace m_place;
    std::unique_ptr<PlaceRun> m_run;
};

} // namespace latchkey::place
