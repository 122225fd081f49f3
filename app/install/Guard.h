// SPDX-License-Identifier: Apache-2.0
// Holds the one place for an install in a store: a small program there that is ended when we are,
// and takes maintenance mode off then, whatever ended us.
#pragma once

#include "base/Problem.h"
#include "place/PlaceRun.h"
#include "place/StorePlace.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>

namespace latchkey::install {

class Guard : public QObject
{
    Q_OBJECT
public:
    // `php` is an absolute path there.
    Guard(const place::StorePlace &place, const QString &php, QObject *parent = nullptr);
    ~Guard() override;

    void hold();
    // Ends in released(): maintenance mode is off if a step of ours turned it on.
    void release();

    // What steps name to show that the place is ours.
    QString token() const { return m_token; }

Q_SIGNALS:
    // The place is ours. `left` is a sentence about an install that the server's restart cut; or
    // empty.
    void held(const QString &left);
    // Nothing was changed: `install.already-running`, `install.permission`, `install.not-held`,
    // those of place::PlaceRun.
    void refused(const latchkey::Problem &problem);
    // The connection was cut while the place was held; the server releases it by itself.
    void lost(const latchkey::Problem &problem);
    void released();

private:
    void take(const QByteArray &output);
    void end(const place::PlaceResult &result);

    QString m_token;
    QByteArray m_said;
    QString m_left;
    bool m_isHeld = false;
    bool m_isReleasing = false;
    std::unique_ptr<place::PlaceRun> m_run;
};

} // namespace latchkey::install
