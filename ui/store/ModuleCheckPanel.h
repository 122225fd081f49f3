// SPDX-License-Identifier: Apache-2.0
// Somebody's integration module checked: what a store will make of it.
#pragma once

#include "base/Cancel.h"
#include "module/ModuleCheck.h"
#include "ui/look/StateMark.h"

#include <QTimer>
#include <QWidget>

#include <memory>

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
    explicit ModuleCheckPanel(QWidget *parent = nullptr);
    // What is still checked is given up.
    ~ModuleCheckPanel() override;

    // Asks what to check; opens without blocking.
    void chooseFolder();
    void chooseZip();
    // A folder or a zip; on another thread.
    void check(const QString &path);

    QListWidget *list() const { return m_list; }
    QString said() const;

Q_SIGNALS:
    // Also where it was stopped or nothing could be read.
    void checked();

private:
    struct Progress;

    void ask(bool isFolder);
    void onChecked(const Result<module::CheckReport> &report);
    void showFindings(const QList<module::Finding> &findings);
    void say(Mark mark, const QString &text);
    void copy();

    QString m_source;
    CancelFlag m_cancel;
    std::shared_ptr<Progress> m_progress;
    QTimer m_tick;
    QPushButton *m_choose;
    BusyLine *m_busy;
    QWidget *m_result;
    MarkLabel *m_mark;
    QLabel *m_said;
    QPushButton *m_copy;
    QListWidget *m_list;
};

} // namespace latchkey::ui
