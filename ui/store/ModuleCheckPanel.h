// SPDX-License-Identifier: Apache-2.0
// Somebody's integration module checked: what a store will make of it, by the resources of the
// integration's own store where those can be had.
#pragma once

#include "base/Cancel.h"
#include "module/ModuleCheck.h"
#include "session/StoreInquiry.h"
#include "ui/look/StateMark.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

class QLabel;
class QListWidget;
class QPushButton;

namespace latchkey::ui {

class BusyLine;
class MarkLabel;

class ModuleCheckPanel : public QWidget
{
    Q_OBJECT
public:
    // `session` must outlive it.
    explicit ModuleCheckPanel(session::Session &session, QWidget *parent = nullptr);
    // What is still checked is given up.
    ~ModuleCheckPanel() override;

    // Whose store is the target from now on.
    void show(const QString &id) { m_id = id; }

    // Asks what to check; opens without blocking.
    void chooseFolder();
    void chooseZip();
    // A folder or a zip; on another thread. Where the store's code may be run and nobody asked it
    // for its resources yet, that is done first.
    void check(const QString &path);

    QListWidget *list() const { return m_list; }
    QString said() const;
    // By what it was judged.
    QString judgedBy() const;

Q_SIGNALS:
    // Also where it was stopped or nothing could be read.
    void checked();

private:
    struct Progress;

    // What is held against.
    struct Target
    {
        std::optional<acl::AclTree> tree; // as the store itself told it
        QStringList sources;              // without a tree: what is read; none: the catalogue
        QString words;                    // for a person
    };

    void ask(bool isFolder);
    void askStore();
    void takeFacts(const storeservice::StoreFacts &facts);
    void checkAgainst(const Target &target);
    Target knownTarget(const QString &why = {}) const;
    QString placeWords() const;
    void onChecked(const Result<module::CheckReport> &report);
    void showFindings(const QList<module::Finding> &findings);
    void say(Mark mark, const QString &text);
    void copy();

    session::Session &m_session;
    session::StoreInquiry m_look;
    QString m_id;
    QString m_source; // what is checked
    QString m_target; // for this integration's store
    CancelFlag m_cancel;
    std::shared_ptr<Progress> m_progress;
    QTimer m_tick;
    QPushButton *m_choose;
    BusyLine *m_busy;
    QWidget *m_result;
    MarkLabel *m_mark;
    QLabel *m_said;
    QLabel *m_by;
    QPushButton *m_copy;
    QListWidget *m_list;
};

} // namespace latchkey::ui
