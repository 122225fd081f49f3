// SPDX-License-Identifier: Apache-2.0
// A module on its way out of the program: into a folder or a zip, and what came of it.
#pragma once

#include "module/ModuleZip.h"
#include "module/WritePlan.h"
#include "ui/look/StateMark.h"
#include "ui/store/ModuleMaking.h"

#include <QWidget>

#include <functional>
#include <optional>

class QPushButton;

namespace latchkey::ui {

class BusyLine;
class CopyField;
class Note;

class ModuleOutput : public QWidget
{
    Q_OBJECT
public:
    explicit ModuleOutput(QWidget *parent = nullptr);

    // What is written from now on. Nothing: it is being made; what a person chose meanwhile is
    // done as soon as it is there.
    void show(const std::optional<ModuleDraft> &draft);
    // A name is wrong, or there is nothing to write.
    void setPossible(bool isPossible);
    // Forgets what was said of the last one.
    void clear();

    // Asks where to; opens without blocking.
    void chooseFolder();
    void chooseZip(module::ZipLayout layout);
    // Does it; asks first where something would be lost.
    void writeInto(const QString &folder);
    // The caller has asked whether a file there may be replaced.
    void saveZip(const QString &path, module::ZipLayout layout);

Q_SIGNALS:
    // It was written: to be remembered.
    void written(const latchkey::ui::ModuleDraft &draft, const latchkey::module::ModuleSpec &spec);

private:
    struct Prepared
    {
        module::ModuleSpec spec;
        module::Succession succession;
        module::WritePlan plan;
    };

    static Result<Prepared> prepare(const ModuleDraft &draft, const QString &out);
    void onceMade(std::function<void(const ModuleDraft &)> act);
    template <typename Value>
    void run(const std::function<Value()> &work, const std::function<void(const Value &)> &then);
    void onPrepared(const ModuleDraft &draft, const Prepared &prepared);
    void carryOut(const ModuleDraft &draft, const Prepared &prepared);
    void sayWritten(const Prepared &prepared);
    void sayZipped(const QString &path, module::ZipLayout layout, const module::ModuleSpec &spec);
    void say(Mark mark, const QString &lead, const QString &text);
    void sayProblem(const Problem &problem);
    void enable();

    std::optional<ModuleDraft> m_draft;
    std::function<void(const ModuleDraft &)> m_waiting; // for the draft
    int m_shown = 0;                                    // counts what clear() forgot
    bool m_isPossible = false;
    bool m_isBusy = false;
    QPushButton *m_write;
    QPushButton *m_zip;
    BusyLine *m_busy;
    Note *m_note;
    CopyField *m_place;
    QWidget *m_commandBox;
    CopyField *m_commands;
};

} // namespace latchkey::ui
