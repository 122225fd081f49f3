// SPDX-License-Identifier: Apache-2.0
// Files of a place, as they are there: what a change is compared with before it is made.
#pragma once

#include "base/Result.h"
#include "place/PlaceChange.h"
#include "place/PlaceRun.h"
#include "place/StorePlace.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>

namespace latchkey::place {

struct PlaceContents
{
    QList<PlaceFile> files; // by path, in order within each folder that was asked for
    QStringList others;     // links, and what is no regular file: never followed, not read

    friend bool operator==(const PlaceContents &, const PlaceContents &) = default;
};

// Reads what the script (resources/place/read.sh) printed. Problem: `place.bad-contents`.
Result<PlaceContents> contentsFrom(const QByteArray &printed);

// Reads files, and folders with all that is in them, once. What is not there is not among the
// contents. Destroying it cancels it without another signal.
class PlaceRead : public QObject
{
    Q_OBJECT

public:
    // Paths below the place's folder.
    PlaceRead(StorePlace place, QStringList paths, QObject *parent = nullptr);
    ~PlaceRead() override;

    void start();
    // Instead of those paths: what of a store's code defines or names resources, and says which
    // modules there are (resources/place/rights.sh).
    void startRights();
    // cancelled() follows.
    void cancel();

Q_SIGNALS:
    void finished(const latchkey::place::PlaceContents &contents);
    void cancelled();

    // Codes: those of PlaceRun::failed, `place.bad-path`, `place.link-outside`,
    // `place.not-readable`, `place.too-large` (more than 16 MiB), `place.bad-contents`,
    // `place.lost`, `place.too-slow`.
    void failed(const latchkey::Problem &problem);

private:
    void run(const QString &script, const QByteArray &input);
    void take(const PlaceResult &result);

    StorePlace m_place;
    QStringList m_paths;
    std::unique_ptr<PlaceRun> m_run;
};

} // namespace latchkey::place
