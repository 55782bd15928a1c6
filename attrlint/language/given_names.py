"""Common given names, to tell people from places and bodies. A name absent here is only a weaker signal."""

from typing import Final

from attrlint.language.listed import listed

GIVEN_NAMES: Final = listed(
    """
    aaron abby abdul abdullah abigail abraham ada adam adrian ahmad ahmed aidan aisha al alan alana albert
    alejandra alejandro alex alexa alexander alexandra alexis alfred ali alice alicia alison allan allen
    allison alma alvin alyssa amanda amber amelia amina amir amy ana andrea andreas andrew andy angel angela
    angelica angelo angie anita ann anna anne annette annie anthony antoine anton antonio april ariana
    arlene arnold art arthur ashley audrey austin ava avery axel barack barbara barry bart beatrice becky
    belinda ben benedict benjamin bernadette bernard bernice bernie bert beth bethany betsy betty beverly
    bill billy blake bob bobby bonnie boris brad bradley brandon brenda brendan brent brett brian bridget
    brittany bruce bryan bryce caitlin caleb calvin cameron camila camille candace carl carla carlos carly
    carmen carol carole caroline carolyn carrie carter casey cassandra catherine cathy cecilia chad charlene
    charles charlie charlotte chase chelsea cheryl chester chloe chris christian christie christina
    christine christopher christy chuck cindy claire clara clarence clark claudia clay clayton cliff
    clifford clint clinton clyde cody colin colleen connie connor conor constance corey cory courtney craig
    cristina crystal curtis cynthia daisy dale damian damon dan dana daniel daniela danielle danny darla
    darlene darrell darren darryl dave david dawn dean deanna deb debbie deborah debra denis denise dennis
    derek derrick devin diana diane diego dmitri dolores dominic dominique don donald donna dora doris
    dorothy doug douglas drew duane dustin dwayne dylan earl ed eddie edgar edith eduardo edward edwin
    eileen elaine eleanor elena eli elias elijah elisa elizabeth ella ellen elliot elliott ellis elsa emil
    emilio emily emma emmanuel eric erica erik erika erin ernest esther ethan eugene eva evan evelyn ezra
    faith farah fatima felipe felix fernando fiona florence frances francesca francis francisco frank
    franklin fred freddie frederick gabriel gabriela gabrielle gail garrett gary gavin gene geoff geoffrey
    george gerald geraldine gerard gilbert gina ginger giovanni giulia glen glenn gloria gordon grace graham
    grant greg gregory greta gretchen guillermo gus guy hamza hannah harold harriet harrison harry harvey
    hassan hazel heather hector heidi helen helena henry herbert herman hillary holly hope howard hugh hugo
    hussein ian ibrahim ida ignacio igor imran ingrid irene iris irving isaac isabel isabella ismail ivan
    ivy jack jackie jackson jacob jacqueline jacques jade jaime jake jamal james jamie jan jane janet janice
    jared jasmine jason javier jay jean jeanette jeanne jeff jeffrey jen jenna jennifer jenny jeremiah
    jeremy jerome jerry jesse jessica jessie jesus jill jim jimmy jo joan joann joanna joanne jodi joe joel
    joey johan johanna john johnny jon jonah jonas jonathan jordan jorge jose joseph josephine josh joshua
    joy joyce juan juana juanita judith judy julia julian juliana julie juliet julio june justin kai kara
    karen karl karla kate katelyn katherine kathleen kathryn kathy katie katrina kay kayla keith kelley
    kelli kelly ken kendra kenneth kenny kent kerry kevin khaled khalid kim kimberly kirk kirsten kristen
    kristi kristin kristina kristine kurt kyle lance larry latoya laura lauren laurence laurie lawrence leah
    lee leigh lena leo leon leonard leroy leslie levi lewis liam lillian lily linda lindsay lindsey lisa liz
    liza lloyd logan lois lola lori lorraine louis louise luca lucas lucia lucille lucy luis luisa luke
    lydia lyle lynn mabel mack madeline madison maggie malcolm malik manuel marc marcel marcia marco marcos
    marcus margaret maria marian marianne marie marilyn mario marion marisa marissa marjorie mark marlene
    marsha marshall martha martin martina marvin mary maryam mason mateo mathew matt matteo matthew maureen
    maurice max maxwell maya megan mehmet meghan melanie melinda melissa mercedes meredith mia michael
    michaela michel michele michelle miguel mike mila mildred miles milton mimi mindy miranda miriam misty
    mitch mitchell mohamed mohammad mohammed moira molly mona monica monique morgan morris moses muhammad
    mustafa myra nadia nancy naomi natalia natalie natasha nate nathan nathaniel neil nelson nicholas nick
    nicolas nicole nigel nikki nina noah noam noel nolan nora norma norman olga oliver olivia omar oscar
    otto owen pablo paige pam pamela pat patricia patrick patty paul paula pauline pedro peggy penny perry
    pete peter petra phil philip phillip phyllis pierre polly priscilla priya rachel rafael ralph ramon
    randall randy raquel rashid raul ravi ray raymond rebecca reggie regina reginald renee rex rhonda
    ricardo rich richard rick ricky rita rob robert roberta roberto robin robyn rochelle rod rodney rodrigo
    roger roland ron ronald ronnie rosa rosalie rose rosemary ross roxanne roy ruben ruby rudy russell ruth
    ryan sabrina sadie saeed sally salma salvador sam samantha sami samuel sandra sandy santiago sara sarah
    saul scott sean sebastian sergei sergio seth shane shannon shari sharon shaun shawn sheila shelby
    sheldon shelley shelly sherri sherry shirley sidney silvia simon sofia sonia sonya sophia sophie spencer
    stacey stacy stan stanley stefan stella stephanie stephen steve steven stewart stuart sue suella susan
    susanna suzanne sven sydney sylvia tamara tammy tanya tara tariq taylor ted teresa teri terrance
    terrence terri terry tessa thelma theodore theresa thomas tiffany tim timothy tina toby todd tom tomas
    tommy toni tony tracey traci tracy travis trevor tricia troy tyler ursula valerie vanessa vera vernon
    veronica vicki victor victoria vince vincent viola violet virginia vivian vladimir wade wallace walt
    walter wanda warren wayne wendy wesley whitney wilhelm will willa william willie wilma winston xavier
    yolanda yusuf yvette yvonne zachary zoe zoey
    """
)
"""Lower case."""
