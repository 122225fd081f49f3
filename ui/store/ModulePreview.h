// SPDX-License-Identifier: Apache-2.0
// The files of a module, each with what it is for and its text.
#pragma once

#include "module/ModuleFiles.h"

#include <QWidget>

class QLabel;
class QListWidget;

namespace latchkey::ui {

class CodeView;

class ModulePreview : public QWidget
{
    Q_OBJECT
public:
    explicit ModulePreview(QWidget *parent = nullptr);

    // The file that is looked at stays, if there is one of that path or of its kind.
    void show(const QList<module::ModuleFile> &files);

    QListWidget *list() const { return m_list; }
    CodeView *text() const { return m_text; }

private:
    void showCurrent();
    void fitList();

    QList<module::ModuleFile> m_files;
    QListWidget *m_list;
    QLabel *m_explanation;
    CodeView *m_text;
};

} // namespace latchkey::ui
