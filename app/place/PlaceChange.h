// SPDX-License-Identifier: Apache-2.0
// Files brought into a place, and taken away from it, by one constant script
// (resources/place/change.sh) as the owner of the files: written and checked in a folder of its own
// (mktemp -d, 0700) inside the store's tree, then renamed. However it is cut, no file is
// half-written: a folder that was not there appears whole, a file is the old one or the new one,
// and what was left over is removed by the next change. No link is followed that leads out of the
// folder (THREATS.md 14).
#pragma once

#include "base/Problem.h"
#include "place/PlaceRun.h"
#include "place/StorePlace.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>

namespace latchkey::place {

struct PlaceFile
{
    QString path; // below the place's folder: "app/code/Acme/Shop/registration.php"
    QByteArray octets;
    int mode = 0; // 0644; 0: as readable and writable as the folder it comes to

    friend bool operator==(const PlaceFile &, const PlaceFile &) = default;
};

struct PlaceChange
{
    QList<PlaceFile> put;      // 16 MiB at most
    QStringList remove;        // files, folders with all that is in them, links themselves
    QStringList removeIfEmpty; // folders, afterwards, in this order; those that are not empty stay

    bool isNothing() const { return put.isEmpty() && remove.isEmpty() && removeIfEmpty.isEmpty(); }
};

// Makes one change, once. Destroying it cancels it without another signal.
class PlaceChanging : public QObject
{
    Q_OBJECT

public:
    PlaceChanging(StorePlace place, PlaceChange change, QObject *parent = nullptr);
    ~PlaceChanging() override;

    void start();

    // Nothing has changed then: cancelled() follows. Once everything is written and is being
    // renamed, which takes milliseconds, it is too late, and finished() follows.
    void cancel();

Q_SIGNALS:
    // That many files are written and checked.
    void progress(int written, int of);
    void finished();
    void cancelled();

    // Codes: those of PlaceRun::failed, and
    // before anything: `place.bad-path` (no plain path below the folder), `place.too-large`;
    // nothing has changed: `place.link-outside`, `place.in-the-way` (there is something else of
    // that name), `place.disk-full`, `place.read-only`, `place.not-writable`, `place.not-written`,
    // `place.too-slow`, `place.lost` (with the connection gone just then it may have, as a whole);
    // what was before it in the list has changed: `place.not-moved`.
    void failed(const latchkey::Problem &problem);

private:
    void takeLines(const QByteArray &octets);
    void takeLine(const QByteArray &line);
    void takeEnd(const PlaceResult &result);

    StorePlace m_place;
    PlaceChange m_change;
    std::unique_ptr<PlaceRun> m_run;
    QByteArray m_open;    // the line that has no end yet
    QByteArray m_refusal; // "WHAT PATH", as the script says it
    int m_written = 0;
    bool m_isMoving = false;
    bool m_isPlaced = false;
};

} // namespace latchkey::place
