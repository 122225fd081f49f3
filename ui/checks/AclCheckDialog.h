// SPDX-License-Identifier: Apache-2.0
// Why Admin does not open, and which extension broke the rights: a store's code is judged as the
// store will judge it. Beside the window, which goes on.
#pragma once

#include "checks/AclChecking.h"

#include <QDialog>
#include <QList>

#include <optional>

class QLabel;
class QMenu;
class QPushButton;
class QScrollArea;

namespace latchkey::session {
class Session;
} // namespace latchkey::session

namespace latchkey::ui {

class AclFindingRow;
class Heading;

// A store's code that can be judged: on this computer, or where its place is.
struct AclSource
{
    QString words;       // "/srv/shop"; foreign text, without control characters
    QStringList sources; // as storecode::readAcl() takes them
    std::optional<place::StorePlace> place = {}; // instead

    friend bool operator==(const AclSource &, const AclSource &) = default;
};

// Where the code of that integration's store is known to be, the likeliest first: the place that
// was named, and what its resources are chosen from. Nothing for an integration that is unknown.
QList<AclSource> aclSourcesOf(session::Session &session, const QString &id);

class AclCheckDialog : public QDialog
{
    Q_OBJECT
public:
    // The first of `known` is meant until another is chosen; nothing is read before somebody wants
    // it.
    explicit AclCheckDialog(const QList<AclSource> &known, QWidget *parent);

    // Another code, which is judged at once.
    void judge(const AclSource &source);
    void judge();
    void cancel() { m_checking.cancel(); }
    // Shows what came out elsewhere.
    void showReport(const checks::AclReport &report);

    bool isUnderWay() const { return m_checking.isUnderWay(); }
    const QList<AclFindingRow *> &rows() const { return m_rows; }

Q_SIGNALS:
    void finished();

private:
    void build(const QList<AclSource> &known);
    void fillMenu(const QList<AclSource> &known);
    void fail(const Problem &problem);
    void tellProgress(const QString &where, int folders);
    void copy();
    void refresh();
    void showRows();

    checks::AclChecking m_checking;
    std::optional<AclSource> m_source;
    std::optional<checks::AclReport> m_report;
    Heading *m_heading;
    QLabel *m_said;
    QLabel *m_code;
    QPushButton *m_judge;
    QPushButton *m_cancel;
    QPushButton *m_choose;
    QMenu *m_menu;
    QScrollArea *m_area;
    QWidget *m_page;
    QList<AclFindingRow *> m_rows;
    QLabel *m_more; // what is not shown, and what was read
    QPushButton *m_copy;
};

} // namespace latchkey::ui
