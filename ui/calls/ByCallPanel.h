// SPDX-License-Identifier: Apache-2.0
// From the calls an application makes to the resources it needs.
#pragma once

#include "ui/calls/CallModel.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;
class QListView;
class QPlainTextEdit;
class QPushButton;

namespace latchkey::ui {

class ByCallPanel : public QWidget
{
    Q_OBJECT
public:
    // `edited` must outlive it.
    explicit ByCallPanel(EditedSelection &edited, QWidget *parent = nullptr);

    QPlainTextEdit *edit() const { return m_edit; }
    CallModel &model() { return m_model; }
    // Reads the calls of files, whatever describes them; an environment among them sets variables.
    void open(const QStringList &paths);
    void clear();

Q_SIGNALS:
    // A person wants to see it in the tree.
    void resourceWanted(int resource);

private:
    using Content = std::function<Result<QList<calls::CallSource>>()>;

    void onTyped();
    void read(const Content &content, const QString &name);
    void onRead(const MetCalls &met);
    void refresh();
    void choose();
    void chooseFile();

    EditedSelection &m_edited;
    CallModel m_model;
    QPlainTextEdit *m_edit;
    QLabel *m_file;
    QListView *m_list;
    QLabel *m_said;
    QPushButton *m_choose;
    QTimer m_pause;    // typing goes on
    Content m_content; // what was read last; empty = nothing
    QString m_name;
    quint64 m_run = 0; // only the last one's answer counts
};

} // namespace latchkey::ui
