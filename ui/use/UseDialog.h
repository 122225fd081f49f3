// SPDX-License-Identifier: Apache-2.0
// What programs really used of an integration's rights, and what to do about it: least privilege.
#pragma once

#include "session/ProgramUse.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QLabel;
class QPushButton;

namespace latchkey::session {
class Session;
} // namespace latchkey::session

namespace latchkey::ui {

class EmptyState;
class Note;
class UseTree;

class UseDialog : public QDialog
{
    Q_OBJECT
public:
    // Of the integration with that id, which is there; `session` must outlive it.
    UseDialog(session::Session &session, const QString &id, QWidget *parent = nullptr);

Q_SIGNALS:
    // To where the store is told what is chosen now.
    void storeWanted();

private:
    void build();
    QWidget *buildHead();
    QLayout *buildButtons();
    void read();
    void look();
    void present(const session::ProgramUse &use);
    void showNothing(const QString &headline, const QString &text);
    QString summary(const session::ProgramUse &use) const;
    QStringList remarks(const session::ProgramUse &use) const;
    void updateButtons();
    void askToTakeAway();
    void addMissing();
    void change(const acl::Choice &next, const QString &lead);
    void undo();
    QString whatFollows() const;

    session::Session &m_session;
    const QString m_id;
    std::optional<storecode::AclReading> m_store; // nothing until it was read
    session::ProgramUse m_use;
    std::optional<acl::Choice> m_before; // the choice as undo() makes it again
    QComboBox *m_days;
    QLabel *m_summary;
    QLabel *m_remarks;
    Note *m_done;
    UseTree *m_tree;
    EmptyState *m_nothing;
    QPushButton *m_takeAway;
    QPushButton *m_add;
    QPushButton *m_toStore;
};

} // namespace latchkey::ui
