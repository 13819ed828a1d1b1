"""Takes a person out of a whole project: finds what is theirs in every place, and plans the steps.

The cache goes as a whole. It holds clips and copies under names that say nothing, some of them made with settings of
long ago, so this is the only way to be sure; the next build makes again what it needs. The built site goes as a whole
too when anything of the person is in it: their words are in pages, in the search index and in the sound.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import date
from pathlib import Path

from msgspec.structs import replace

from ..document.model import OwnWords
from ..document.people import Register, Use
from ..document.yaml_tree import read_tree
from ..errors import EasyReadError, ProjectError
from ..pictures.bank import read_bank
from ..project import Project
from ..together.page_without import is_by
from ..together.people_file import Keep, changed_mind, line_of, notes_above, with_less, without_person
from ..together.private import read_private_records
from ..together.register import read_register
from ..together.sign_off_file import forget_person, record_file
from ..together.withdrawal import Part, Step, Thing, Withdrawal, delete, in_order, only, write_text
from .built_site import BuiltSite, Trace
from .every_page import every_page
from .mentions import mentions
from .pages import ReadyPage
from .parsing import reader_for
from .site_settings import is_for_builds_only, site_dir_of
from .traces import traces
from .withdrawing_files import FileSteps, emptied, menu_steps, picture_steps, recording_steps, sound_steps
from .withdrawing_pages import PageSteps, page_steps

_IN_PAGES = (Use.WORDS, Use.STORY)


def plan_withdrawal(
    project: Project, person: str, uses: frozenset[Use], today: date, keep: Keep = Keep.DAY, *, cuts_words: bool = True
) -> Withdrawal:
    """What will happen when a person takes this back. Changes nothing.

    `cuts_words`: whether pages are changed as well; the gate holds the words back in any case. Raises `ProjectError`.
    """
    return _Planning(project, person, uses, today).plan(keep, cuts_words=cuts_words)


class _Planning:
    """Gathers the steps for one person. Lives for one call of `plan_withdrawal`."""

    def __init__(self, project: Project, person: str, uses: frozenset[Use], today: date) -> None:
        self._project, self._person, self._uses, self._today = project, person, uses, today
        self._register = read_register(project.people_file)[0]
        self._bank = read_bank(project.images_dir / "pictures.yml").entries
        self._reader = reader_for(project)
        self._pages, self._unreadable = every_page(project, self._reader)
        self._by_hand: list[Thing] = []
        self._whole = Withdrawal(person, uses, (), ()).is_whole

    def plan(self, keep: Keep, *, cuts_words: bool) -> Withdrawal:
        pictures = picture_steps(self._project, self._bank, self._person) if Use.PHOTO in self._uses else FileSteps()
        recordings = recording_steps(self._project, self._person) if Use.VOICE in self._uses else FileSteps()
        pages = self._pages_without(pictures.gone) if cuts_words else PageSteps((), (), (), (), {})
        menu = menu_steps(self._project, [one.page.uri for one in pages.gone])
        steps = [*self._register_steps(), *pictures.steps, *recordings.steps, *pages.steps, *menu.steps]
        steps += self._sound_steps(has_recordings=bool(recordings.steps))
        steps += self._record_steps(pages.gone)
        steps += self._site_steps()
        steps += self._private_steps(keep)
        cache = self._project.cache_dir
        if steps and cache.is_dir() and any(cache.iterdir()):
            thing = Thing(self._project.shown(cache), None, "all of it: the next build makes it again")
            steps.append(Step(Part.CACHE, (thing,), self._emptying(cache)))
        self._by_hand += pages.by_hand
        self._by_hand += [Thing(sentence.split(":")[0], None, sentence) for sentence in self._unreadable]
        texts = {**pages.texts, **menu.texts, **pictures.texts, **recordings.texts}
        gone = [*(one.file for one in pages.gone), *pictures.gone, *recordings.gone]
        return Withdrawal(
            self._person, self._uses, in_order(steps), only([*self._by_hand, *self._left(gone, texts)])
        )

    def _pages_without(self, pictures: Collection[Path]) -> PageSteps:
        return page_steps(
            self._project, self._reader, self._pages, self._person, self._uses, pictures, is_whole=self._whole
        )

    def _emptying(self, folder: Path) -> Callable[[], None]:
        if is_for_builds_only(folder, self._project):
            return emptied(folder)

        def refuse() -> None:
            raise ProjectError("There are other things in this folder. Look through it, and delete what is theirs.")

        return refuse

    def _register_steps(self) -> list[Step]:
        file = self._project.people_file
        text = _read(file)
        line = line_of(text, self._person)
        if line is None:
            if self._person in text:
                said = "We cannot read this list. Is there a part of this person? Take it out by hand."
                self._by_hand.append(Thing(self._project.shown(file), None, said))
            return []
        shown = self._project.shown(file)
        try:
            if self._whole:
                changed, said = without_person(text, self._person), "their part"
            else:
                changed, said = with_less(text, self._person, self._uses), ", ".join(sorted(self._uses))
        except EasyReadError as error:
            return [Step(Part.REGISTER, (Thing(shown, line, "their part"),), _refusing(str(error)))]
        for above in notes_above(text, self._person) if self._whole else ():
            said_there = text.splitlines()[above - 1].strip()
            if self._names_them(said_there):
                self._by_hand.append(Thing(shown, above, said_there))
        return [Step(Part.REGISTER, (Thing(shown, line, said),), write_text(file, changed))] if changed != text else []

    def _names_them(self, text: str) -> bool:
        person = self._register.find(self._person)
        name = person.shown_as if person is not None else ""
        return self._person in text or bool(name and name in text)

    def _private_steps(self, keep: Keep) -> list[Step]:
        file = self._project.private_people_file
        text = _read(file)
        line = line_of(text, self._person)
        if line is None or not self._whole:
            return []
        said = {
            Keep.DAY: f"their record. We keep the id, and the day: {self._today}",
            Keep.NOTHING: "their record. We keep nothing",
            Keep.ALL: f"the day, {self._today}. We keep all the rest",
        }[keep]
        shown = self._project.shown(file)
        try:
            changed = changed_mind(text, self._person, self._today, keep)
        except EasyReadError as error:
            return [Step(Part.PRIVATE, (Thing(shown, line, said),), _refusing(str(error)))]
        record = read_private_records(file)[0].get(self._person)
        if changed == text or (keep is Keep.DAY and record is not None and _is_only_a_day(text, self._person)):
            return []
        return [Step(Part.PRIVATE, (Thing(shown, line, said),), write_text(file, changed))]

    def _record_steps(self, gone: Collection[ReadyPage]) -> list[Step]:
        """Records of checks forget the person; the record of a page that goes, goes."""
        folder, project = self._project.signed_off_dir, self._project
        if not folder.is_dir():
            return []
        steps = []
        files = [file for one in gone if (file := record_file(folder, one.page.uri)).is_file()]
        if files:
            things = tuple(Thing(project.shown(file), None, "the whole record: its page goes") for file in files)
            steps.append(Step(Part.SIGNED_OFF, things, delete(*files)))
        if not self._whole:
            return steps
        forgotten = forget_person(folder, self._person, write=False)
        for file in forgotten.not_understood:
            if self._person in _read(file):
                said = "We do not understand this record. Delete it, and check the page again."
                self._by_hand.append(Thing(project.shown(file), None, said))
        changed = [file for file in forgotten.changed if file not in files]
        if changed:
            things = tuple(Thing(project.shown(f), None, "what is theirs. The check still counts") for f in changed)

            def forget() -> None:
                forget_person(folder, self._person)

            steps.append(Step(Part.SIGNED_OFF, things, forget))
        return steps

    def _sound_steps(self, *, has_recordings: bool) -> list[Step]:
        """Committed sound of every page that has something of theirs."""
        theirs = self._pages if has_recordings else [one for one in self._pages if self._shows([one])]
        return sound_steps(self._project, theirs)

    def _shows(self, pages: Collection[ReadyPage]) -> list[Trace]:
        """What these pages have of the person that must not be shown any more."""
        found = traces(self._project, pages, self._without(), self._today)
        return [trace for trace in found if trace.person == self._person and trace.use in _IN_PAGES]

    def _without(self) -> Register:
        """The register as it will be: without the person, or with less."""
        people = dict(self._register.people)
        known = people.pop(self._person, None)
        if known is not None:
            # Still named here, so that the name is looked for; but nothing is agreed any more.
            agreed = frozenset() if self._whole else known.agreed - self._uses
            people[self._person] = replace(known, agreed=agreed)
        return Register(people)

    def _site_steps(self) -> list[Step]:
        built = BuiltSite(site_dir_of(self._project))
        if not built.is_there:
            return []
        looked_for = traces(self._project, self._pages, self._without(), self._today)
        shown = built.find(trace for trace in looked_for if trace.person == self._person)
        folder = self._project.shown(built.folder)
        if not shown:
            return []
        things = [Thing(f"{folder}/{one.file}", None, f"shows them ({one.trace.use})") for one in shown]
        things.append(Thing(folder, None, "all of it: build it again"))
        return [Step(Part.SITE, only(things), self._emptying(built.folder))]

    def _left(self, gone: Collection[Path], texts: Mapping[Path, str]) -> list[Thing]:
        """Where a person has to look: after everything, or after files are gone that others may name."""
        if not self._whole and not gone:
            return []
        known = self._register.find(self._person)
        record = read_private_records(self._project.private_people_file)[0].get(self._person)
        names = [known.shown_as if known else "", record.full_name if record else ""]
        own = {(one.page.uri, words.id) for one in self._pages for words in one.page.own_words() if self._is_by(words)}
        said = [s.text for one in self._pages for s in one.page.statements() if (one.page.uri, s.own_words) in own]
        keeps = [site_dir_of(self._project), self._project.cache_dir, self._project.private_people_file.parent]
        keeps += [self._project.signed_off_dir, self._project.people_file]
        return mentions(
            self._project,
            self._person if self._whole else "",
            names if self._whole else [],
            said if self._whole else [],
            [file.name for file in gone],
            texts,
            [*gone, *keeps],
        )

    def _is_by(self, words: OwnWords) -> bool:
        return is_by(words, self._person)


def _is_only_a_day(text: str, person: str) -> bool:
    record = read_tree(text.removeprefix("\ufeff")).at(("people", person))
    return record is not None and [key.value for key, _ in record.pairs] == ["changed_mind_on"]


def _refusing(reason: str) -> Callable[[], None]:
    def do() -> None:
        raise ProjectError(reason)

    return do


def _read(file: Path) -> str:
    """The words of a file with its own line ends; empty when there is none, or nobody can read it."""
    try:
        return file.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return ""
