"""Whether a given name is mostly a woman's or a man's, to choose between two people a pronoun may mean.

A hint, never a finding: names borne by both are in neither list, and a title always outweighs it.
"""

from typing import Final, Literal

from attrlint.language.given_names import GIVEN_NAMES
from attrlint.language.listed import listed

Sex = Literal["f", "m", ""]

_WOMEN: Final = listed(
    """
    abby abigail ada aisha alana alejandra alexa alexandra alexis alice alicia alison allison alma
    alyssa amanda amber amelia amina amy ana andrea angela angelica angie anita ann anna anne annette
    april ariana arlene ashley audrey ava avery barbara beatrice becky belinda bernadette bernice bertha
    beth bethany betsy betty beverly bonnie brenda bridget brittany caitlin camila camille candace carla
    carly carmen carol carole caroline carolyn carrie cassandra catherine cathy cecilia charlene
    charlotte chelsea cheryl chloe christina christine christy cindy claire clara claudia colleen connie
    constance courtney cristina crystal cynthia daisy dana daniela danielle darla darlene dawn deanna
    deb debbie deborah debra denise diana diane dolores donna dora doris dorothy edith eileen elaine
    eleanor elena elisa elizabeth ella ellen elsa emily emma erica erika erin esther eva evelyn faith
    farah fatima fiona florence frances francesca gabriela gabrielle gail georgia geraldine gina ginger
    giulia gloria grace greta gretchen hannah harriet hazel heather heidi helen helena hillary holly
    hope ida ingrid irene iris isabel isabella ivy jackie jacqueline jade jan jane janet janice jasmine
    jean jeanette jeanne jen jenna jennifer jenny jessica jessie jill joan joann joanna joanne johanna
    josephine joy joyce juana juanita judith judy julia juliana julie juliet june kara karen karla kate
    katelyn katherine kathleen kathryn kathy katie katrina kay kayla kelli kendra kim kimberly kirsten
    kristen kristi kristin kristina kristine latoya laura lauren laurie leah leigh lena lillian lily
    linda lindsay lindsey lisa liz liza lois lola lori lorraine louise lucia lucille lucy luisa lydia
    lynn mabel madeline madison maggie marcia margaret maria marian marianne marie marilyn marion marisa
    marissa marjorie marlene marsha martha martina mary maryam maureen maya megan meghan melanie melinda
    melissa mercedes meredith mia michaela michele michelle mildred mimi mindy miranda miriam misty
    moira molly mona monica monique myra nadia nancy naomi natalia natalie natasha nicole nikki nina
    nora norma olga olivia paige pam pamela patricia patty paula pauline peggy penny petra phyllis polly
    priscilla priya rachel raquel rebecca regina renee rhonda rita roberta robyn rochelle rosa rosalie
    rose rosemary roxanne ruby ruth sabrina sadie sally salma samantha sandra sandy sara sarah shannon
    shari sharon shawna sheila shelley shelly sherri sherry shirley silvia sofia sonia sonya sophia
    sophie stacey stacy stella stephanie sue suella susan susanna suzanne sylvia tamara tammy tanya tara
    teresa teri terri tessa thelma theresa tiffany tina toni tracey traci tracy tricia ursula valerie
    vanessa vera veronica vicki victoria viola violet virginia vivian wanda wendy whitney willa wilma
    yolanda yvette yvonne zoe zoey
    """
)
_BOTH: Final = listed(
    """
    adrian alex alexis andrea angel avery bobby casey chris christian corey cory dale dana devin drew
    dominique eli elliot erin francis gene hilary ivan jackie jaime jamie jan jean jessie jo joan jody
    jodi jordan jules kai kelley kelly kendall kerry kim kyle lee leigh leslie lindsay logan lynn marion
    max michel mel morgan noel pat payton quinn randy reggie riley robin ronnie sam sandy shannon shawn
    shelby sidney stacy sydney taylor terry toby tracy val whitney willie noah noam nikki ashley jade
    cameron blake carey ray
    """
)


def sex_of(given_name: str) -> Sex:
    """ "f" or "m" for a given name that is mostly borne by women or by men, "" where it tells nothing."""
    name = given_name.lower()
    if name in _BOTH or name not in GIVEN_NAMES:
        return ""
    return "f" if name in _WOMEN else "m"
