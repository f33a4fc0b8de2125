"""The doctor: what works here."""

from argparse import Namespace
from dataclasses import asdict

from interview_tui.cli.commands.output import print_columns, print_json
from interview_tui.practice.checkup import Finding, check_up
from interview_tui.practice.desk import Desk


def doctor(options: Namespace) -> int:
    """Print what works and what does not; fail when something does not."""
    findings = list(check_up(Desk(banks=options.bank)))
    if options.json:
        print_json([asdict(finding) for finding in findings])
    else:
        print_columns((one.what, _verdict(one), one.detail) for one in findings)
    return 0 if all(finding.works or not finding.needed for finding in findings) else 1


def _verdict(finding: Finding) -> str:
    if finding.works:
        return "ok"
    return "NO" if finding.needed else "no"
