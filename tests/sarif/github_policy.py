"""Writes the configuration under which the validator holds logs to what GitHub asks of them, too: its rules GH1001 to
GH1007 run only when a configuration says so."""

RULES = [
    "GH1001.ProvideRequiredLocationProperties",
    "GH1002.InlineThreadFlowLocations",
    "GH1003.ProvideRequiredRegionProperties",
    "GH1004.ReviewArraysThatExceedConfigurableDefaults",
    "GH1005.LocationsMustBeRelativeUrisOrFilePaths",
    "GH1006.ProvideCheckoutPath",
    "GH1007.ProvideFullyFormattedMessageStrings",
]


def text():
    rules = "".join(
        f'  <Properties Key="{rule}.Options">\n'
        '    <Property Key="RuleEnabled" Value="Error" Type="Driver.RuleEnabledState" />\n'
        "  </Properties>\n" for rule in RULES)
    return f'<?xml version="1.0" encoding="utf-8"?>\n<Properties>\n{rules}</Properties>\n'
