// SPDX-License-Identifier: Apache-2.0
// Whose resources these are, and the way to read those of a person's own store.
#pragma once

#include "storecode/AclReader.h"
#include "ui/sources/SourceQuestion.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QMenu;
class QPushButton;
class QToolButton;

namespace latchkey::ui {

class SourceBar : public QWidget
{
    Q_OBJECT
public:
    explicit SourceBar(QWidget *parent = nullptr);

    // `sources` as readAcl() took them.
    void showSource(const QStringList &sources, const storecode::AclReading &reading);
    // What was wrong, also where nothing came of it.
    void showProblems(const QList<documents::FileProblem> &problems);
    void openProblems();
    // Empty: nothing is being read.
    void showProgress(const QString &text);

    // Where a person is asked for files; opens without blocking.
    void chooseFolder();
    void chooseFiles();
    void chooseAddition();

Q_SIGNALS:
    void sourcesChosen(const QStringList &sources);
    void rereadWanted();
    void cancelWanted();

private:
    void ask(SourceKind kind, const QStringList &before);
    void toggleProblems(bool isShown);
    void copyProblems();

    QLabel *m_source;
    QLabel *m_hint;
    QPushButton *m_read;
    QPushButton *m_cancel;
    QMenu *m_menu;
    QAction *m_reread;
    QAction *m_builtIn;
    QToolButton *m_problems;
    QWidget *m_problemBox;
    QListWidget *m_list;
    QPushButton *m_copy;
};

} // namespace latchkey::ui
