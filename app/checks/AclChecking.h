// SPDX-License-Identifier: Apache-2.0
// Judging the rights of a store's code beside the event loop, wherever the code is.
#pragma once

#include "base/Cancel.h"
#include "base/Problem.h"
#include "checks/AclCheck.h"
#include "place/StorePlace.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace latchkey::place {
class PlaceRead;
struct PlaceContents;
} // namespace latchkey::place

namespace latchkey::checks {

// One at a time; destroying it gives up, and nothing is told.
class AclChecking : public QObject
{
    Q_OBJECT
public:
    explicit AclChecking(QObject *parent = nullptr);
    ~AclChecking() override;

    // Gives up what is under way, and judges `sources` as storecode::readAcl() takes them.
    void start(const QStringList &sources);
    // The same of a store's code that lies elsewhere: what concerns rights is read there first.
    void start(const place::StorePlace &place);
    // finished() follows soon, with AclReport::isCancelled.
    void cancel();
    bool isUnderWay() const { return m_isUnderWay; }

Q_SIGNALS:
    // Now and then; `where` is foreign text. `folders` is 0 while a place is read.
    void progressed(const QString &where, int folders);
    void finished(const latchkey::checks::AclReport &report);
    // The place could not be read: PlaceRead's problems.
    void failed(const latchkey::Problem &problem);

private:
    struct Progress;

    void begin();
    void judge(const std::function<AclReport(const storecode::Watch &)> &work);
    void judge(const QString &name, const place::PlaceContents &contents);
    void end(const AclReport &report);
    void tellProgress();

    CancelFlag m_cancel;
    std::shared_ptr<Progress> m_progress; // of what is under way
    std::unique_ptr<place::PlaceRead> m_read;
    QTimer m_timer;
    bool m_isUnderWay = false;
};

} // namespace latchkey::checks
